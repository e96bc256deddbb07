package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.trigger.RecordedData.PHONE;
import static io.github.camelfitbit.trigger.RecordedData.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataTriggerTest {

    private final RecordedData vendor = new RecordedData();
    private final MemoryCursorStore cursors = new MemoryCursorStore();
    private final OwnRecords own =
            new OwnRecords(new MemoryWriteLog(), Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));
    private final MemoryConnectionStore connections = new MemoryConnectionStore();
    private final MemoryTicketStore tickets = new MemoryTicketStore();
    private final List<List<DataPoint>> messages = new ArrayList<>();
    private final List<String> reported = new ArrayList<>();

    private Instant now = Instant.parse("2026-11-20T10:20:00Z");
    private int messagesUntilTheRouteFails = Integer.MAX_VALUE;

    @BeforeEach
    void connectAlice() {
        Tokens tokens = new Tokens(Secret.of("access"), now.plusSeconds(3600), null, null);
        Set<String> scopes = Set.of("sleep.readonly", "health_metrics_and_measurements.readonly");
        connections.compareAndSet(null, Connection.connected("alice", Api.GOOGLE_HEALTH, scopes, tokens, now));
    }

    @Test
    void deliversOldestFirstWhateverTheVendorsOrder() {
        vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/1", "alice/sleep/2");
    }

    @Test
    void deliversNothingTwice() {
        vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        poll(sleep());
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/1");
    }

    @Test
    void keepsTheCursorWhenTheRouteFailsAndRepeatsWithTheSameId() {
        vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        messagesUntilTheRouteFails = 1;
        poll(sleep());
        messagesUntilTheRouteFails = Integer.MAX_VALUE;
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/1", "alice/sleep/2", "alice/sleep/2");
    }

    @Test
    void stopsBehindAMessageThatFailed() {
        vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        messagesUntilTheRouteFails = 0;
        poll(sleep());

        assertThat(ids()).as("the second night must not overtake the first").containsExactly("alice/sleep/1");
        assertThat(cursor(DataType.SLEEP).seen()).isEmpty();
    }

    @Test
    void deliversARevisedNightAsChanged() {
        vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        poll(sleep());
        vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:10:00Z", "2026-11-19T08:00:00Z");
        poll(sleep());

        assertThat(changes()).containsExactly("new", "changed");
    }

    @Test
    void deliversNoNightTwiceThatComesUnderAnotherIdAfterTheMove() {
        vendor.night("fitbit-1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        poll(sleep());
        move(DataType.SLEEP);
        vendor.forget("2026-11-19T06:00:00Z");
        vendor.night("google-1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-20T09:00:00Z");
        vendor.night("google-2", "2026-11-19T22:00:00Z", "2026-11-20T06:00:00Z", "2026-11-20T09:00:00Z");
        poll(sleep());
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/fitbit-1", "alice/sleep/google-2");
    }

    @Test
    void deliversANightOnceMoreThatWasRevisedAfterTheMove() {
        vendor.night("fitbit-1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        poll(sleep());
        move(DataType.SLEEP);
        vendor.forget("2026-11-19T06:00:00Z");
        vendor.night("google-1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-20T10:30:00Z");
        poll(sleep());
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/fitbit-1", "alice/sleep/google-1");
        assertThat(changes()).containsExactly("new", "changed");
    }

    @Test
    void deliversTelemetryAfterTheMoveFromWhereTheCursorStood() {
        vendor.sample("2026-11-20T09:01:00Z", 61, PHONE);
        vendor.sample("2026-11-20T09:20:00Z", 62, PHONE);
        poll(heartRate(1));
        move(DataType.HEART_RATE);
        vendor.forget("2026-11-20T09:01:00Z");
        vendor.forget("2026-11-20T09:20:00Z");
        vendor.sample("2026-11-20T09:01:00Z", 61, WATCH);
        vendor.sample("2026-11-20T09:20:00Z", 62, WATCH);
        vendor.sample("2026-11-20T09:40:00Z", 63, WATCH);
        poll(heartRate(1));
        vendor.sample("2026-11-20T09:50:00Z", 64, WATCH);
        poll(heartRate(1));

        assertThat(beats()).containsExactly(61L, 62L, 63L, 64L);
    }

    @Test
    void deliversAnHourThatNobodyHadDeliveredBeforeTheMove() {
        vendor.sample("2026-11-20T09:20:00Z", 62, PHONE);
        poll(heartRate(1));
        move(DataType.HEART_RATE);
        vendor.sample("2026-11-20T07:10:00Z", 71, WATCH);
        poll(heartRate(1));

        assertThat(beats()).containsExactly(62L, 71L);
    }

    @Test
    void catchesUpWithADeviceThatWasSilentForLongerThanTheLookback() {
        vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        poll(sleep());
        now = Instant.parse("2026-12-01T10:00:00Z");
        poll(sleep());
        vendor.night("2", "2026-11-19T22:00:00Z", "2026-11-20T06:00:00Z", "2026-12-01T10:05:00Z");
        now = Instant.parse("2026-12-01T10:15:00Z");
        poll(sleep());

        assertThat(ids()).containsExactly("alice/sleep/1", "alice/sleep/2");
    }

    @Test
    void findsWhatASecondDeviceSyncsLateInsideTheLookback() {
        vendor.sample("2026-11-20T09:59:00Z", 61, PHONE);
        poll(heartRate(1));
        vendor.sample("2026-11-19T12:00:00Z", 72, WATCH);
        vendor.sample("2026-11-20T09:58:00Z", 73, WATCH);
        poll(heartRate(1));

        assertThat(beats()).containsExactly(61L, 72L, 73L);
        assertThat(changes()).containsOnly("new");
    }

    @Test
    void goesOnInAnHourWithoutRepeatingItsBeginning() {
        vendor.sample("2026-11-20T10:00:00Z", 61, WATCH);
        vendor.sample("2026-11-20T10:00:05Z", 62, WATCH);
        poll(heartRate(1));
        vendor.sample("2026-11-20T10:00:10Z", 63, WATCH);
        poll(heartRate(1));

        assertThat(beats()).containsExactly(61L, 62L, 63L);
    }

    @Test
    void deliversARevisedHourAgainAsChanged() {
        vendor.sample("2026-11-20T08:00:00Z", 61, WATCH);
        vendor.sample("2026-11-20T09:00:00Z", 62, WATCH);
        poll(heartRate(1));
        vendor.forget("2026-11-20T08:00:00Z");
        vendor.sample("2026-11-20T08:00:00Z", 99, WATCH);
        poll(heartRate(1));

        assertThat(beats()).as("the other hour stays quiet").containsExactly(61L, 62L, 99L);
        assertThat(changes()).containsExactly("new", "new", "changed");
    }

    @Test
    void goesOnInARevisedHourWhereItStoppedAndCallsTheRestChangedToo() {
        vendor.sample("2026-11-20T09:00:00Z", 61, WATCH);
        vendor.sample("2026-11-20T09:00:05Z", 62, WATCH);
        poll(heartRate(1));
        vendor.forget("2026-11-20T09:00:00Z");
        vendor.sample("2026-11-20T09:00:00Z", 99, WATCH);
        TriggerSettings one = settings(DataType.HEART_RATE, "P30D", 1, 1);
        poll(one);
        poll(one);
        poll(one);

        assertThat(beats()).containsExactly(61L, 62L, 99L, 62L);
        assertThat(changes()).containsExactly("new", "new", "changed", "changed");
    }

    @Test
    void comesToTheEndOfAnOldTicketHoweverLittleItMayDeliverAtATime() {
        now = Instant.parse("2026-01-15T10:00:00Z");
        poll(settings(DataType.HEART_RATE, "P30D", 1, 0));
        now = Instant.parse("2026-11-20T10:20:00Z");
        vendor.sample("2026-11-20T09:00:00Z", 60, WATCH);
        poll(settings(DataType.HEART_RATE, "P30D", 1, 0));
        vendor.sample("2026-01-10T09:00:00Z", 61, WATCH);
        vendor.sample("2026-01-10T09:00:05Z", 62, WATCH);
        tickets.addAll(List.of(new Ticket(
                key(DataType.HEART_RATE),
                Ticket.Reason.HAND,
                Instant.parse("2026-01-10T00:00:00Z"),
                Instant.parse("2026-01-11T00:00:00Z"),
                "stamp")));
        TriggerSettings one = settings(DataType.HEART_RATE, "P30D", 1, 1);
        List<Integer> polls = List.of(poll(one), poll(one), poll(one));

        assertThat(polls).containsExactly(1, 1, 0);
        assertThat(beats()).containsExactly(60L, 61L, 62L);
        assertThat(tickets.find(key(DataType.HEART_RATE))).isEmpty();
    }

    @Test
    void resolvesStartFromOnceAndKeepsIt() {
        TriggerSettings fromNow = settings(DataType.HEART_RATE, "now", 1, 0);
        poll(fromNow);
        vendor.sample("2026-11-20T10:21:00Z", 64, WATCH);
        now = now.plus(Duration.ofMinutes(15));
        poll(fromNow);

        assertThat(beats()).containsExactly(64L);
    }

    @Test
    void neverDeliversWhatLiesBeforeStartFrom() {
        vendor.sample("2026-11-20T10:10:00Z", 60, WATCH);
        poll(settings(DataType.HEART_RATE, "2026-11-20T10:15:00Z", 1, 0));

        assertThat(messages).isEmpty();
    }

    @Test
    void putsSeveralRecordsIntoOneMessage() {
        for (int second = 10; second < 20; second++) {
            vendor.sample("2026-11-20T10:00:" + second + "Z", 60, WATCH);
        }
        poll(heartRate(4));

        assertThat(messages).extracting(List::size).containsExactly(4, 4, 2);
    }

    @Test
    void stopsAfterMaxMessagesAndGoesOnAtTheNextPoll() {
        vendor.sample("2026-11-20T10:00:00Z", 61, WATCH);
        vendor.sample("2026-11-20T10:00:05Z", 62, WATCH);
        vendor.sample("2026-11-20T10:00:10Z", 63, WATCH);
        TriggerSettings two = settings(DataType.HEART_RATE, "P30D", 1, 2);
        int first = poll(two);
        int second = poll(two);

        assertThat(List.of(first, second)).containsExactly(2, 1);
        assertThat(beats()).containsExactly(61L, 62L, 63L);
    }

    @Test
    void repeatsAThousandSamplesAtMostAfterACrash() {
        for (int sample = 0; sample < 4_000; sample++) {
            vendor.sample(now.minusSeconds(20_000 - 5L * sample).toString(), 60, WATCH);
        }
        Recorder crashing = new Recorder() {
            @Override
            public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
                super.deliver(points);
                return messages.size() < 35 ? CompletableFuture.completedFuture(true) : new CompletableFuture<>();
            }
        };
        CompletableFuture<Integer> neverDone = trigger(heartRate(100)).poll("alice", crashing);
        assertThat(neverDone).isNotDone();
        messages.clear();
        poll(heartRate(100));

        assertThat(ids()).as("3,400 were completed, 3,000 written down").hasSize(1_000);
    }

    @Test
    void forgetsWhatLiesFiveWeeksBack() {
        now = Instant.parse("2026-08-01T10:20:00Z");
        for (int day = 0; day < 100; day++) {
            vendor.sample(now.minusSeconds(1200).toString(), 60, WATCH);
            poll(settings(DataType.HEART_RATE, "P2D", 1, 0));
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(messages).hasSize(100);
        assertThat(cursor(DataType.HEART_RATE).seen()).hasSizeBetween(35, 37);
    }

    @Test
    void reportsRecordsThatCannotBeReadAndDeliversTheOthers() {
        vendor.sample("2026-11-20T10:00:00Z", 61, WATCH);
        vendor.unreadable("it has no time");
        poll(heartRate(1));

        assertThat(beats()).containsExactly(61L);
        assertThat(reported).contains("it has no time");
    }

    @Test
    void asksNothingForAnUnknownConnection() {
        assertThatThrownBy(() -> trigger(sleep()).poll("mallory", new Recorder()))
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageContaining("mallory")
                .hasMessageContaining("authorize-url");
        assertThat(vendor.requests()).isZero();
    }

    @Test
    void asksNothingWithoutTheScope() {
        TriggerSettings workouts = settings(DataType.EXERCISE, "P30D", 1, 0);

        assertThatThrownBy(() -> trigger(workouts).poll("alice", new Recorder()))
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("activity_and_fitness.readonly");
        assertThat(vendor.requests()).isZero();
    }

    @Test
    void saysSoWhenAnotherNodeMovesTheSameCursor() {
        vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        Recorder interfering = new Recorder() {
            @Override
            public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
                Cursor before = cursor(DataType.SLEEP);
                cursors.compareAndSet(key(DataType.SLEEP), before, before);
                return super.deliver(points);
            }
        };

        assertThatThrownBy(() -> trigger(sleep()).poll("alice", interfering).join())
                .extracting(Failures::cause)
                .isInstanceOf(StoreException.class)
                .hasFieldOrPropertyWithValue(
                        "message",
                        "cursor 'test' of connection 'alice' was moved by another node: give each route its own"
                                + " cursorName, or poll on one node");
    }

    @Test
    void needsFewRequestsForAMonthWithoutData() {
        poll(heartRate(1));

        assertThat(vendor.requests()).isLessThan(12);
    }

    @Test
    void leavesOutWhatTheLogOfWritesKnowsAndDeliversTheNextOne() {
        vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        own.note(vendor.held("1"));

        trigger(withoutOwnWrites()).poll("alice", new Recorder()).join();
        trigger(withoutOwnWrites()).poll("alice", new Recorder()).join();

        assertThat(ids()).containsExactly("alice/sleep/2");
    }

    @Test
    void marksWhatTheLogOfWritesKnows() {
        vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        own.note(vendor.held("1"));
        poll(sleep());
        poll(sleep());

        assertThat(messages).as("the mark is no revision").hasSize(2);
        assertThat(messages.get(0)).allMatch(DataPoint::ownWrite);
        assertThat(messages.get(1)).noneMatch(DataPoint::ownWrite);
    }

    private static TriggerSettings withoutOwnWrites() {
        TriggerSettings all = sleep();
        return new TriggerSettings(
                all.name(),
                all.type(),
                all.mode(),
                all.startFrom(),
                all.lookback(),
                all.batchSize(),
                all.maxMessagesPerPoll(),
                all.changes(),
                false);
    }

    private static TriggerSettings sleep() {
        return settings(DataType.SLEEP, "P30D", 1, 0);
    }

    private static TriggerSettings heartRate(int batchSize) {
        return settings(DataType.HEART_RATE, "P30D", batchSize, 0);
    }

    private static TriggerSettings settings(DataType type, String startFrom, int batchSize, int maxMessages) {
        return new TriggerSettings(
                "test",
                type,
                DeliveryMode.POLL,
                TimeExpression.parse("startFrom", startFrom),
                Duration.ofDays(2),
                batchSize,
                maxMessages,
                EnumSet.allOf(Change.class),
                true);
    }

    private DataTrigger trigger(TriggerSettings settings) {
        People people = new People(new Connections(connections), ZoneId.of("UTC"));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new DataTrigger(
                settings,
                new DataTrigger.Source(
                        vendor, people, CompletableFuture::completedFuture, new DeviceSyncs(vendor, people, clock)),
                new DataTrigger.Ledger(cursors, tickets, own),
                SyncListener.NOBODY,
                clock);
    }

    private int poll(TriggerSettings settings) {
        return trigger(settings).poll("alice", new Recorder()).join();
    }

    private void move(DataType type) {
        cursors.compareAndSet(key(type), cursor(type), cursor(type).underOtherIds(now));
    }

    private static CursorKey key(DataType type) {
        return new CursorKey("alice", "test", type.id());
    }

    private Cursor cursor(DataType type) {
        return cursors.find(key(type)).orElseThrow();
    }

    private List<String> ids() {
        return messages.stream().flatMap(List::stream).map(DataPoint::id).toList();
    }

    private List<String> changes() {
        return messages.stream()
                .flatMap(List::stream)
                .map(point -> point.change().text())
                .toList();
    }

    private List<Object> beats() {
        return messages.stream()
                .flatMap(List::stream)
                .map(point -> (Object) point.value().getOrDefault("beatsPerMinute", 0L))
                .toList();
    }

    /** A route that remembers, and fails when told. */
    private class Recorder implements Delivery {

        @Override
        public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
            messages.add(points);
            return CompletableFuture.completedFuture(messagesUntilTheRouteFails-- > 0);
        }

        @Override
        public void report(String connection, List<String> problems) {
            reported.addAll(problems);
        }
    }
}
