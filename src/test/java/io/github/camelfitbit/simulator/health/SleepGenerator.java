package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Revised;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Nights with stages, and naps without. */
final class SleepGenerator implements PointGenerator {
    @Override
    public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
        return account.life()
                .sleepsAround(from, account.now(to))
                .flatMap(sleep ->
                        account
                                .carriedByWatch(sleep.value().end())
                                .map(sync -> point(account, type, sleep, sync))
                                .stream());
    }

    private static DataPoint point(Account account, DataType type, Revised<SleepSession> revised, Instant sync) {
        SleepSession sleep = revised.value();
        Span span = Span.of(sleep.start(), sleep.end(), account.life().zone());
        DataSource watch = account.watchSource("PASSIVELY_MEASURED");
        return new DataPoint(
                type,
                sleep.id(),
                span,
                watch,
                Figure.of(0),
                () -> json(revised, span, account.life().zone(), sync));
    }

    private static JsonObject json(Revised<SleepSession> revised, Span span, ZoneId zone, Instant sync) {
        JsonArray stages = new JsonArray();
        revised.value()
                .stages()
                .forEach(stage -> stages.add(Wire.bounds(Span.of(stage.start(), stage.end(), zone))
                        .put("type", stage.type().name())));
        Instant updated = revised.editedAt().filter(edit -> edit.isAfter(sync)).orElse(sync);
        return new JsonObject()
                .put("interval", Wire.interval(span))
                .put("type", revised.value().nap() ? "CLASSIC" : "STAGES")
                .put("stages", stages)
                .put("summary", SleepSummary.of(span, stages))
                .put("metadata", metadata(revised))
                .put("createTime", Wire.timestamp(sync))
                .put("updateTime", Wire.timestamp(updated));
    }

    private static JsonObject metadata(Revised<SleepSession> revised) {
        JsonObject metadata = new JsonObject()
                .put("stagesStatus", revised.value().nap() ? "REJECTED_NAP" : "SUCCEEDED")
                .put("processed", true)
                .put(revised.value().nap() ? "nap" : "mainSleep", true);
        return revised.editedAt().isPresent() ? metadata.put("manuallyEdited", true) : metadata;
    }
}
