package io.github.camelfitbit.remote.fitbit.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.error.MalformedAnswerException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RepeatedPageException;
import io.github.camelfitbit.remote.PlainAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one answer. Of {@code pagination.next}, an absolute address, only the query is followed, at the own base
 * address, after its host and path were found to be the vendor's. Not thread-safe: pages come one after the other.
 */
final class WebPages {

    private static final String VENDOR = "api.fitbit.com";

    private final String root;
    private final WebOperation operation;
    private final String host;
    private final int maxPages;
    private final List<Object> records = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    WebPages(WebOperation operation, URI base, int maxPages) {
        this.operation = operation;
        this.root = Objects.requireNonNull(operation.root());
        this.host = base.getHost();
        this.maxPages = maxPages;
    }

    /**
     * Takes a page.
     *
     * @return the query of the next one; empty when there is none, or when there are pages enough
     */
    Optional<String> add(PlainAnswer page) {
        if (page.body() instanceof Map<?, ?> body && body.get(root) instanceof List<?> more) {
            records.addAll(more);
        }
        String next = next(page);
        if (next == null || seen.size() + 1 >= maxPages) {
            return Optional.empty();
        }
        String query = query(next);
        if (!seen.add(query)) {
            throw new RepeatedPageException(
                    "web/" + operation.id() + ": the vendor named a page for the second time; following its pages would"
                            + " never end. Nothing was delivered, try again later",
                    RemoteFailure.permanent(page.status(), "REPEATED_PAGE"),
                    null);
        }
        return Optional.of(query);
    }

    /** The last page with the records of all. */
    PlainAnswer joined(PlainAnswer last) {
        if (!(last.body() instanceof Map<?, ?> body)) {
            return last;
        }
        Map<Object, Object> joined = new LinkedHashMap<>(body);
        joined.put(root, List.copyOf(records));
        return new PlainAnswer(last.status(), joined);
    }

    private static @Nullable String next(PlainAnswer page) {
        return page.body() instanceof Map<?, ?> body
                        && body.get("pagination") instanceof Map<?, ?> pagination
                        && pagination.get("next") instanceof String next
                        && !next.isBlank()
                ? next
                : null;
    }

    private String query(String next) {
        try {
            URI uri = URI.create(next);
            boolean isTheirs = VENDOR.equalsIgnoreCase(uri.getHost()) || host.equalsIgnoreCase(uri.getHost());
            if (isTheirs && isSamePath(uri.getPath()) && uri.getRawQuery() != null) {
                return uri.getRawQuery();
            }
        } catch (IllegalArgumentException noAddress) {
            // told below; the address may hold an id
        }
        throw new MalformedAnswerException(
                "web/" + operation.id() + ": the next page that the answer names is not at the vendor's host and path;"
                        + " it was not asked for. Check fitbitBaseUrl and proxies",
                RemoteFailure.permanent(200, "MALFORMED_ANSWER"),
                null);
    }

    /** The person may be named by id there. */
    private boolean isSamePath(String path) {
        String expected = operation.path().replace("{u}", "[^/]+").replace(".", "\\.");
        return path.matches(expected);
    }
}
