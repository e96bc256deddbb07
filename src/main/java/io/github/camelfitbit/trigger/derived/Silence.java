package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelfitbit.compound.Doctor;
import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.trigger.DeviceSyncs;
import org.jspecify.annotations.Nullable;

/**
 * People who are connected, and of whom nothing comes: neither a device has synced nor a data trigger has delivered
 * anything for some time. Told once per silence, with what {@link Doctor} finds, and once more when it ends. Looking costs
 * the devices' call, and a diagnosis two more. Thread-safe.
 */
public final class Silence implements EventSource {

    /** The resource of its endpoint. */
    public static final String RESOURCE = "silence";

    static final String SILENT = "silence";
    static final String DATA_AGAIN = "data-again";

    /** The words of what can happen. */
    public static final Set<String> EVENTS = Set.of(SILENT, DATA_AGAIN);

    private static final String TOLD = "told";
    private static final String HEARD = "heard";

    /** What was heard last is remembered this roughly: it is for the time when the vendor does not say. */
    private static final Duration ROUGHLY = Duration.ofHours(1);

    private final Duration after;
    private final Signs signs;
    private final Doctor doctor;

    /**
     * What shows that something comes.
     *
     * @param connections since when people are connected
     * @param syncs       when devices synced
     * @param data        what was delivered
     */
    public record Signs(Connections connections, DeviceSyncs syncs, LastData data) {}

    /**
     * @param after  how long nothing has to come
     * @param signs  what shows that something does
     * @param doctor says why nothing does
     */
    public Silence(Duration after, Signs signs, Doctor doctor) {
        this.after = after;
        this.signs = signs;
        this.doctor = doctor;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    /** Who has to consent again is silent as well; who disconnected has left. */
    @Override
    public void require(String connection) {
        Connection known = signs.connections().recent(connection);
        if (known.state() == ConnectionState.DISCONNECTED) {
            Standing.requireTokens(known);
        }
    }

    @Override
    public CompletableFuture<List<News>> look(String connection, Recollection before, Instant now) {
        Connection known = signs.connections().recent(connection);
        return signs.syncs().of(connection).thenCompose(synced -> news(known, synced, before, now));
    }

    private CompletableFuture<List<News>> news(
            Connection known, Map<String, Instant> synced, Recollection before, Instant now) {
        Instant heard = heard(known, synced, before);
        Seen told = before.find(TOLD);
        Telling telling = new Telling(before);
        if (told != null && heard.isAfter(told.time())) {
            telling.add(again(known.key(), told.time(), heard), memory -> remembering(memory, heard)
                    .without(TOLD));
        } else if (told == null && !now.isBefore(heard.plus(after))) {
            return doctor.of(new Caller(known.key(), Priority.POLL)).thenApply(diagnosis -> {
                telling.add(silent(known.key(), heard, now, diagnosis), memory -> remembering(memory, heard)
                        .with(TOLD, heard, SILENT));
                return telling.news();
            });
        } else if (isWorthRemembering(heard, before)) {
            telling.add(null, memory -> remembering(memory, heard));
        }
        return CompletableFuture.completedFuture(telling.news());
    }

    private Instant heard(Connection known, Map<String, Instant> synced, Recollection before) {
        Optional<Instant> remembered = Optional.ofNullable(before.find(HEARD)).map(Seen::time);
        Optional<Instant> delivered = signs.data().newest(known.key());
        return Stream.of(synced.values().stream(), delivered.stream(), remembered.stream())
                .flatMap(all -> all)
                .filter(known.connectedAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(known.connectedAt());
    }

    private static boolean isWorthRemembering(Instant heard, Recollection before) {
        Seen remembered = before.find(HEARD);
        return remembered == null || heard.isAfter(remembered.time().plus(ROUGHLY));
    }

    private static Recollection remembering(Recollection memory, Instant heard) {
        return memory.with(HEARD, heard, HEARD);
    }

    private HealthEvent silent(String connection, Instant heard, Instant now, Map<String, Object> diagnosis) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("since", heard.toString());
        Object findings = diagnosis.get("findings");
        String reason = reason(findings);
        data.put("reason", reason == null ? "nothing was found that would explain it" : reason);
        data.put("findings", findings == null ? List.of() : findings);
        return new HealthEvent(connection + "/silence/" + SILENT + '/' + heard, SILENT, connection, now, null, data);
    }

    /** The worst finding comes first. */
    private static @Nullable String reason(@Nullable Object findings) {
        return findings instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof Map<?, ?> worst
                ? String.valueOf(worst.get("message"))
                : null;
    }

    private static HealthEvent again(String connection, Instant since, Instant heard) {
        return new HealthEvent(
                connection + "/silence/" + DATA_AGAIN + '/' + since,
                DATA_AGAIN,
                connection,
                heard,
                null,
                Map.of("since", since.toString(), "until", heard.toString()));
    }
}
