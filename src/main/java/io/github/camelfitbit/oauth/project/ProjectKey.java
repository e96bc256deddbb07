package io.github.camelfitbit.oauth.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.assertions.jwt.JWTAssertionDetails;
import com.nimbusds.oauth2.sdk.assertions.jwt.JWTAssertionFactory;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What buys tokens of the project: the JSON key of a service account, or what {@code gcloud auth application-default
 * login} left behind. Immutable; nothing of it is shown.
 *
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/service-account">OAuth 2.0 for service accounts</a>
 */
public final class ProjectKey {

    private static final Scope CLOUD_PLATFORM = new Scope("https://www.googleapis.com/auth/cloud-platform");

    /** The longest that Google takes. */
    private static final Duration ASSERTED_FOR = Duration.ofHours(1);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, Object> members;
    private final URI tokenEndpoint;
    private final @Nullable PrivateKey privateKey;

    private ProjectKey(Map<String, Object> members, URI tokenEndpoint, @Nullable PrivateKey privateKey) {
        this.members = members;
        this.tokenEndpoint = tokenEndpoint;
        this.privateKey = privateKey;
    }

    /**
     * Reads a key.
     *
     * @param json          the JSON document
     * @param tokenEndpoint where tokens are bought if the document does not say
     * @throws InvalidArgumentException when it is none that can be used; names the option {@code serviceAccountKey}
     */
    public static ProjectKey parse(Secret json, URI tokenEndpoint) {
        Map<String, Object> members = members(json);
        String type = String.valueOf(members.get("type"));
        return switch (type) {
            case "service_account" ->
                new ProjectKey(members, endpoint(text(members, "token_uri")), privateKey(members));
            case "authorized_user" -> {
                List.of("client_id", "client_secret", "refresh_token").forEach(name -> text(members, name));
                yield new ProjectKey(members, tokenEndpoint, null);
            }
            default ->
                throw unusable("its 'type' is neither service_account nor authorized_user; for other kinds bind a"
                        + " ProjectTokenSupplier in the registry");
        };
    }

    /** Where tokens are bought. */
    URI tokenEndpoint() {
        return tokenEndpoint;
    }

    /** The request that buys one (RFC 7523 section 2.1, or RFC 6749 section 6). */
    TokenRequest request(Instant now) {
        return privateKey == null
                ? request(new RefreshTokenGrant(new RefreshToken(text(members, "refresh_token"))))
                : new TokenRequest.Builder(tokenEndpoint, assertion(privateKey, now))
                        .scope(CLOUD_PLATFORM)
                        .build();
    }

    private TokenRequest request(AuthorizationGrant grant) {
        ClientSecretPost client = new ClientSecretPost(
                new ClientID(text(members, "client_id")),
                new com.nimbusds.oauth2.sdk.auth.Secret(text(members, "client_secret")));
        return new TokenRequest.Builder(tokenEndpoint, client, grant).build();
    }

    private AuthorizationGrant assertion(PrivateKey key, Instant now) {
        String account = text(members, "client_email");
        JWTAssertionDetails details = new JWTAssertionDetails(
                new Issuer(account),
                new Subject(account),
                List.of(new Audience(tokenEndpoint)),
                Date.from(now.plus(ASSERTED_FOR)),
                null,
                Date.from(now),
                null,
                Map.of("scope", CLOUD_PLATFORM.toString()));
        try {
            return new JWTBearerGrant(JWTAssertionFactory.create(
                    details, JWSAlgorithm.RS256, key, text(members, "private_key_id"), null, null, null));
        } catch (JOSEException e) {
            throw unusable("nothing can be signed with its private key");
        }
    }

    private static Map<String, Object> members(Secret json) {
        try {
            return Map.copyOf(JSONObjectUtils.parse(json.reveal()));
        } catch (ParseException | NullPointerException e) {
            // not chained: the parser quotes what it read
            throw unusable("it is no JSON object with a value for each member");
        }
    }

    private static PrivateKey privateKey(Map<String, Object> members) {
        text(members, "client_email");
        text(members, "private_key_id");
        String pem = text(members, "private_key").replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable("its 'private_key' is no RSA key in PEM form");
        }
    }

    private static URI endpoint(String text) {
        try {
            URI uri = new URI(text);
            boolean isLoopback = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (("https".equals(uri.getScheme()) && uri.getHost() != null) || isLoopback) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, with the rule
        }
        throw unusable("its 'token_uri' is no https address");
    }

    private static String text(Map<String, Object> members, String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw unusable("it has no '" + name + "'");
    }

    private static InvalidArgumentException unusable(String why) {
        return new InvalidArgumentException("option 'serviceAccountKey': the key cannot be used, " + why
                + "; take the JSON file as Google's console or gcloud made it");
    }

    @Override
    public String toString() {
        return "project key";
    }
}
