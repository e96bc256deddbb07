package io.github.camelfitbit.remote.fitbit.web;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.remote.PlainAnswer;
import io.github.camelfitbit.remote.VendorHost;
import io.github.camelfitbit.remote.fitbit.FitbitFailures;

/**
 * The Fitbit Web API as it is: one call of an operation of the table, answered with what the vendor says. Thread-safe; it
 * holds no state.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/">Fitbit Web API, reference</a>
 */
public final class FitbitWeb {

    private static final String INTROSPECT = "auth.introspect";

    private final VendorHost host;
    private final HttpTransport introspection;

    /**
     * @param host          the API
     * @param introspection the way there that puts the person's own access token into the form
     */
    public FitbitWeb(VendorHost host, HttpTransport introspection) {
        this.host = host;
        this.introspection = introspection;
    }

    /**
     * A call that has been checked and not yet been made.
     *
     * @throws InvalidArgumentException when the operation cannot be called so
     */
    public Prepared prepare(WebCall call) {
        return new Prepared(WebRequest.of(call), call.maxPages());
    }

    /** A call whose arguments are good. Immutable. */
    public final class Prepared {

        private final WebRequest request;
        private final int maxPages;

        private Prepared(WebRequest request, int maxPages) {
            this.request = request;
            this.maxPages = maxPages;
        }

        /** The scopes that the person must have granted, all of them. */
        public Iterable<String> scopes() {
            return request.scopes();
        }

        /**
         * Makes the call.
         *
         * @return the answer; pages are joined. Fails as the vendor refuses, or cannot be reached
         */
        public CompletableFuture<PlainAnswer> send() {
            HttpRequest first = request.toHttp(host.base());
            if (!request.operation().isPaged()) {
                return ask(first);
            }
            WebPages pages = new WebPages(request.operation(), host.base(), maxPages);
            return ask(first).thenCompose(answer -> follow(pages, answer));
        }

        private CompletableFuture<PlainAnswer> follow(WebPages pages, PlainAnswer answer) {
            return pages.add(answer)
                    .map(next ->
                            ask(request.toHttp(host.base(), next)).thenCompose(following -> follow(pages, following)))
                    .orElseGet(() -> CompletableFuture.completedFuture(pages.joined(answer)));
        }

        private CompletableFuture<PlainAnswer> ask(HttpRequest asked) {
            HttpTransport transport = request.operation().id().equals(INTROSPECT) ? introspection : host.transport();
            String scopes = String.join(" and ", request.scopes());
            return transport.send(
                    asked,
                    PlainAnswer.of(asked, (sent, response) -> FitbitFailures.from(sent, response, scopes))
                            .andThen(answer -> asExpected(asked, answer)));
        }

        /** A page of a proxy, say, is no answer of the vendor. */
        private PlainAnswer asExpected(HttpRequest asked, PlainAnswer answer) {
            if (request.operation().isJson() && answer.body() instanceof byte[]) {
                throw new MalformedAnswerException(
                        "the answer to " + asked.describe() + " for connection '"
                                + asked.caller().connection() + "' is no JSON; check fitbitBaseUrl and proxies",
                        RemoteFailure.permanent(answer.status(), "MALFORMED_ANSWER"),
                        null);
            }
            return answer;
        }
    }
}
