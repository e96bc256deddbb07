package io.github.camelfitbit;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.oauth.consent.ReturnAddresses;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The connect page as an application's own users see it. */
@UriParams
public class PageConfiguration {

    @UriParam(
            label = "security",
            description = "The public address of the route with connections/page, such as"
                    + " https://app.example.org/fitbit. With it connections/authorize-url answers a link to that page;"
                    + " not set: the vendor's own address.")
    private @Nullable String connectUri;

    @UriParam(
            label = "security",
            description =
                    "Where people may be sent after consent (returnTo): addresses separated by commas. Scheme, host"
                            + " and port must be the same, the path the same or below. Not set: nowhere.")
    private @Nullable String returnUris;

    @UriParam(
            label = "security",
            defaultValue = "P1D",
            description = "How long a link of connections/authorize-url to the connect page is good, as ISO-8601"
                    + " duration. It is good once.")
    private String linkLifetime = "P1D";

    /**
     * The public address; null when there is none.
     *
     * @throws InvalidArgumentException when it is no address
     */
    @Nullable
    URI connectAddress() {
        if (connectUri == null || connectUri.isBlank()) {
            return null;
        }
        URI address = Options.httpUri("connectUri", connectUri);
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new InvalidArgumentException(
                    "option 'connectUri' has a query, a fragment or a user name: write scheme,"
                            + " host and path, such as https://app.example.org/fitbit");
        }
        return address;
    }

    ReturnAddresses returnAddresses() {
        List<String> addresses = returnUris == null
                ? List.of()
                : Arrays.stream(returnUris.split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList();
        return new ReturnAddresses(addresses);
    }

    Duration lifetime() {
        return Options.duration("linkLifetime", linkLifetime);
    }

    /** The public address of the connect page. */
    public @Nullable String getConnectUri() {
        return connectUri;
    }

    public void setConnectUri(@Nullable String connectUri) {
        this.connectUri = connectUri;
    }

    /** Where people may be sent after consent. */
    public @Nullable String getReturnUris() {
        return returnUris;
    }

    public void setReturnUris(@Nullable String returnUris) {
        this.returnUris = returnUris;
    }

    /** How long a link is good. */
    public String getLinkLifetime() {
        return linkLifetime;
    }

    public void setLinkLifetime(String linkLifetime) {
        this.linkLifetime = linkLifetime;
    }
}
