package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelfitbit.simulator.life.Device;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.github.camelfitbit.simulator.life.Workout;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LateSyncTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void showsNothingTheWatchHasNotSynced() {
        Instant synced = device().lastSync().orElseThrow();

        String newest = newestHeartRate();

        assertThat(synced).isBetween(NOW.minus(Duration.ofMinutes(15)), NOW);
        assertThat(Instant.parse(newest)).isBeforeOrEqualTo(synced).isAfter(synced.minusSeconds(10));
    }

    @Test
    void showsMoreAfterTheNextSync() {
        String before = newestHeartRate();

        extension.simulator().clock().advance(Duration.ofMinutes(15));

        assertThat(newestHeartRate()).isGreaterThan(before);
    }

    @Test
    void catchesUpAtTheEndOfAStretchOffline() {
        device().offlineBetween(NOW, NOW.plus(Duration.ofHours(5)));
        String before = newestHeartRate();
        extension.simulator().clock().advance(Duration.ofMinutes(299));
        assertThat(newestHeartRate()).isEqualTo(before);

        extension.simulator().clock().advance(Duration.ofMinutes(1));

        assertThat(Instant.parse(newestHeartRate())).isAfter(NOW.plus(Duration.ofMinutes(299)));
        assertThat(device().lastSync()).contains(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void syncsOnlyWhenTold() {
        device().syncsOnlyAt(NOW.plus(Duration.ofHours(3)));
        extension.simulator().clock().advance(Duration.ofHours(2));
        assertThat(Instant.parse(newestHeartRate())).isBefore(NOW);

        extension.simulator().clock().advance(Duration.ofHours(10));

        assertThat(Instant.parse(newestHeartRate())).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(device().lastSync()).contains(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void changesItsRhythmFromNowOn() {
        device().syncEvery(Duration.ofHours(6));

        extension.simulator().clock().advance(Duration.ofHours(6));

        Instant last = device().lastSync().orElseThrow();
        extension.simulator().clock().advance(Duration.ofHours(6));
        assertThat(device().lastSync()).contains(last.plus(Duration.ofHours(6)));
    }

    @Test
    void syncsOnDemand() {
        device().syncNow();

        assertThat(device().lastSync()).contains(NOW);
    }

    @Test
    void reportsTheLastSyncAmongThePairedDevices() {
        JsonObject watch = VendorClient.ofAlice(extension.simulator())
                .get("/v4/users/me/pairedDevices")
                .json()
                .getJsonArray("pairedDevices")
                .getJsonObject(0);

        assertThat(watch.getString("lastSyncTime"))
                .isEqualTo(device().lastSync().orElseThrow().toString());
    }

    @Test
    void createsASleepAtTheSyncThatBroughtIt() {
        SleepSession last = lastSleep();
        Instant sync = device().firstSyncAtOrAfter(last.end()).orElseThrow();

        JsonObject sleep = newest("sleep").getJsonObject("sleep");

        assertThat(sleep.getString("createTime")).isEqualTo(sync.toString());
        assertThat(sleep.getString("updateTime")).isEqualTo(sync.toString());
    }

    @Test
    void movesTheUpdateTimeOfWhatAPersonCorrects() {
        SleepSession last = lastSleep();

        alice().endSleepAt(last.id(), last.end().minus(Duration.ofMinutes(20)));

        JsonObject sleep = newest("sleep").getJsonObject("sleep");
        assertThat(sleep.getString("updateTime")).isEqualTo(NOW.toString());
        assertThat(sleep.getJsonObject("interval").getString("endTime"))
                .isEqualTo(last.end().minus(Duration.ofMinutes(20)).toString());
        assertThat(sleep.getJsonObject("metadata").getBoolean("manuallyEdited")).isTrue();
    }

    @Test
    void renamesAWorkoutAndForgetsIt() {
        List<Workout> workouts = alice().workouts(NOW.minus(Duration.ofDays(20)), NOW.minus(Duration.ofHours(3)));
        Workout last = workouts.get(workouts.size() - 1);

        alice().renameWorkout(last.id(), "With the dog");
        assertThat(pointOf(last).getJsonObject("exercise").getString("displayName"))
                .isEqualTo("With the dog");

        alice().forget(last.id());
        assertThat(alice().workouts(NOW.minus(Duration.ofDays(20)), NOW))
                .extracting(Workout::id)
                .doesNotContain(last.id());
        assertThat(VendorClient.ofAlice(extension.simulator())
                        .get("/v4/users/me/dataTypes/exercise/dataPoints/" + last.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void countsStepsAgainWhenToldTo() {
        Instant from = NOW.minus(Duration.ofHours(2));
        int before = alice().steps(from, NOW).get(0).count();

        alice().addSteps(from, NOW, 5);

        assertThat(alice().steps(from, NOW).get(0).count()).isEqualTo(before + 5);
    }

    private JsonObject pointOf(Workout workout) {
        return VendorClient.ofAlice(extension.simulator())
                .get("/v4/users/me/dataTypes/exercise/dataPoints/" + workout.id())
                .json();
    }

    private SleepSession lastSleep() {
        List<SleepSession> sleeps = alice().sleeps(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofMinutes(30)));
        return sleeps.get(sleeps.size() - 1);
    }

    private String newestHeartRate() {
        return newest("heart-rate")
                .getJsonObject("heartRate")
                .getJsonObject("sampleTime")
                .getString("physicalTime");
    }

    private JsonObject newest(String type) {
        return VendorClient.ofAlice(extension.simulator())
                .list(type, "pageSize", "1")
                .points()
                .get(0);
    }

    private Person alice() {
        return extension.simulator().person("alice");
    }

    private Device device() {
        return alice().device();
    }
}
