package io.github.camelfitbit.connect;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.UnknownConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connect page: people connect here, and the operator sees how connections stand. One address, one handler.
 * Thread-safe.
 *
 * <p>The operator's pages open to an operator only ({@link Gate}); the way back from the vendor, the links of
 * applications and the style sheets open to everybody. Nothing changes by a GET but by the callback, which its
 * {@code state} guards.
 */
public final class ConnectPage {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectPage.class);

    private static final int MAX_PARAMETERS = 20;
    private static final Set<String> GUARDED_POSTS =
            Set.of("/connect", "/reconnect", "/disconnect", "/sync", "/history");

    private final PageBackend backend;
    private final Templates templates = new Templates();
    private final Assets assets = new Assets();
    private final Overview overview;
    private final HistoryPage history;
    private final Detail detail;
    private final Consenting consenting;
    private final StatusReport status;
    private final SecurityHeaders security;

    /**
     * @param backend what the page works with
     * @throws InvalidArgumentException when a style sheet or script is not on the classpath
     */
    public ConnectPage(PageBackend backend) {
        this.backend = backend;
        this.overview = new Overview(backend);
        this.history = new HistoryPage(backend);
        this.detail = new Detail(backend, history);
        this.consenting = new Consenting(backend);
        this.status = new StatusReport(backend);
        this.security = new SecurityHeaders(backend.settings().vendorOrigins());
    }

    /** Answers a request; never fails. */
    public CompletableFuture<PageAnswer> answer(PageRequest request) {
        Visit visit = new Visit(request, Session.of(request, backend.signer()), templates);
        CompletableFuture<PageAnswer> answer;
        try {
            answer = handle(visit);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(failure -> explained(visit, Failures.cause(failure)))
                .thenApply(page -> security.on(page, request));
    }

    private CompletableFuture<PageAnswer> handle(Visit visit) {
        PageRequest request = visit.request();
        if (!request.method().equals("GET") && !request.isPost()) {
            return done(visit.message(405, "Not possible", "This page understands GET and POST.")
                    .with("Allow", "GET, POST"));
        }
        if (request.isPost() && !isForm(request)) {
            return done(visit.message(415, "Not possible", "Send a form of this page."));
        }
        if (request.parameters().size() > MAX_PARAMETERS) {
            return done(visit.message(400, "Too much", "This request carries more than the page asks for."));
        }
        String refusal = request.isPost() ? Gate.refusal(request, visit.session()) : null;
        return refusal == null ? open(visit) : done(visit.message(403, "Not accepted", refusal));
    }

    /** What everybody may open; behind it, what the operator may. */
    private CompletableFuture<PageAnswer> open(Visit visit) {
        PageRequest request = visit.request();
        String path = request.path();
        if (path.startsWith("/assets/")) {
            return done(
                    request.isPost()
                            ? notFound(visit)
                            : assets.find(path.substring(8)).orElseGet(() -> notFound(visit)));
        }
        if (path.startsWith("/link/")) {
            return consenting.link(visit, path.substring(6));
        }
        if (path.equals("/callback")) {
            return request.isPost() ? done(notFound(visit)) : consenting.callback(visit);
        }
        return Gate.isOperator(request)
                ? operate(visit, path)
                : done(visit.page(403, "guarded", "Not open to you", java.util.Map.of()));
    }

    private CompletableFuture<PageAnswer> operate(Visit visit, String path) {
        if (visit.request().isPost()) {
            return GUARDED_POSTS.contains(path) ? post(visit, path) : done(notFound(visit));
        }
        if (path.startsWith("/connections/")) {
            String key = decoded(path.substring(13));
            return detail.show(visit, key.isEmpty() ? visit.request().parameter("connection") : key);
        }
        return switch (path) {
            case "", "/" -> done(overview.show(visit));
            case "/history" -> done(history.show(visit, visit.request().parameter("connection")));
            case "/status.json" -> status.show(visit.request());
            default -> done(notFound(visit));
        };
    }

    private CompletableFuture<PageAnswer> post(Visit visit, String path) {
        return switch (path) {
            case "/connect" -> done(consenting.connect(visit));
            case "/reconnect" -> done(consenting.reconnect(visit));
            case "/sync" -> done(detail.sync(visit));
            case "/history" -> history.post(visit);
            default -> detail.disconnect(visit);
        };
    }

    private static PageAnswer notFound(Visit visit) {
        return visit.message(404, "Not found", "There is no such page here.");
    }

    private static PageAnswer explained(Visit visit, Throwable failure) {
        if (failure instanceof UnknownConnectionException) {
            return visit.message(404, "Not found", "Nobody is connected under this key.");
        }
        if (failure instanceof FitbitException known) {
            int code = failure instanceof InvalidArgumentException ? 400 : 502;
            return visit.message(code, "That did not work", Words.sentence(known));
        }
        LOG.error("The connect page could not answer {}", visit.request(), failure);
        return visit.message(500, "That did not work", "Something is wrong with this page; the log says what.");
    }

    private static boolean isForm(PageRequest request) {
        return request.header("content-type")
                .split(";", 2)[0]
                .strip()
                .equalsIgnoreCase("application/x-www-form-urlencoded");
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentException("the address is not encoded well; take it from a link of this page");
        }
    }

    static CompletableFuture<PageAnswer> done(PageAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    /** The origin of an address, as the header {@code Origin} spells it. */
    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
