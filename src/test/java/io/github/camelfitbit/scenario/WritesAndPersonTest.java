package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.body.BodyWeightUnit;
import io.github.camelfitbit.body.DataSource;
import io.github.camelfitbit.body.Identity;
import io.github.camelfitbit.body.IrnProfile;
import io.github.camelfitbit.body.PairedDevice;
import io.github.camelfitbit.body.Profile;
import io.github.camelfitbit.body.RecordingMethod;
import io.github.camelfitbit.body.Settings;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes through a whole component and its vendor: once, recognised, and changed in part; and what a person has one of. */
class WritesAndPersonTest {

    private static final World world = new World();
    private static final Map<String, Object> ALICE = Map.of(FitbitConstants.CONNECTION, "alice");

    @BeforeAll
    static void connect() throws Exception {
        world.component()
                .getOauth()
                .setScopes("activity_and_fitness.readonly,location.readonly,irn.readonly,settings.readonly,"
                        + "settings.writeonly,profile.readonly,profile.writeonly,"
                        + "health_metrics_and_measurements.readonly,health_metrics_and_measurements.writeonly");
        world.start().connect("alice");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Map<?, ?> object(String operation, @org.jspecify.annotations.Nullable Object body) {
        return world.action(operation, body, ALICE, Map.class);
    }

    private static List<DataPoint> listed(String uri) {
        return List.copyOf(world.action(uri, null, ALICE, DataPoints.class));
    }

    @Test
    void anExchangeThatIsDeliveredTwiceWritesOnceAndIsRecognised() throws Exception {
        String body = "{\"time\":\"2026-11-19T21:07:00+01:00\",\"value\":{\"weightGrams\":71234}}";
        try (ProducerTemplate template = world.camel.createProducerTemplate()) {
            Exchange exchange = new DefaultExchange(world.camel);
            for (int delivery = 0; delivery < 2; delivery++) {
                exchange.getIn().setBody(body);
                exchange.getIn().setHeader(FitbitConstants.CONNECTION, "alice");
                template.send("fitbit:weight/create", exchange);
                assertThat(exchange.getException()).isNull();
            }
        }

        List<DataPoint> own = listed("weight/list?from=2026-11-19&to=2026-11-19&sources=self-sources");
        assertThat(own).singleElement().satisfies(point -> assertThat(point.ownWrite())
                .isTrue());
        assertThat(listed("weight/list?from=P10D")).anyMatch(point -> !point.ownWrite());

        object("weight/update?id=" + own.get(0).vendorId(), "{\"value\":{\"notes\":\"evening\"}}");
        assertThat(listed("weight/list?from=2026-11-19&to=2026-11-19&sources=self-sources"))
                .singleElement()
                .satisfies(point -> assertThat(point.value())
                        .containsEntry("weightGrams", 71234.0)
                        .containsEntry("notes", "evening"));
    }

    @Test
    void settingsAndProfileAreReadAndChanged() {
        assertThat(object("settings/update", "{\"weightUnit\":\"WEIGHT_UNIT_STONE\"}")
                        .get("weightUnit"))
                .isEqualTo("WEIGHT_UNIT_STONE");
        assertThat(object("settings/get", null).get("weightUnit")).isEqualTo("WEIGHT_UNIT_STONE");
        object("profile/update", Map.of("userConfiguredWalkingStrideLengthMm", 712));
        assertThat(object("profile/get", null).get("userConfiguredWalkingStrideLengthMm"))
                .hasToString("712");
        assertThat(object("irn-profile/get", null)).isNotEmpty();
    }

    @Test
    void aDeviceIsShownByTheIdThatTheListTells() {
        List<?> devices = world.action("devices/list", null, ALICE, List.class);
        Object id = ((Map<?, ?>) devices.get(0)).get("id");

        assertThat(object("devices/get?id=" + id, null)).isEqualTo(devices.get(0));
    }

    @Test
    void whatAPersonHasOneOfReadsAsTypedClass() {
        Profile profile = Profile.of(object("profile/get", null));
        Settings settings = Settings.of(object("settings/get", null));

        assertThat(profile.age()).isPositive();
        assertThat(settings.timeZone()).isEqualTo("Europe/Madrid");
        assertThat(BodyWeightUnit.ALL).contains(settings.weightUnit());
        assertThat(IrnProfile.of(object("irn-profile/get", null)).enrollmentStatus())
                .isNotNull();
        assertThat(Identity.of(object("identity/get", null)).healthUserId()).isNotBlank();
        assertThat(PairedDevice.of((Map<?, ?>) world.action("devices/list", null, ALICE, List.class)
                                .get(0))
                        .lastSyncTime())
                .isNotNull();
        assertThat(profile.unknown()).isEmpty();
        assertThat(settings.unknown()).isEmpty();
    }

    @Test
    void whereARecordComesFromReadsAsTypedClass() {
        DataSource source = DataSource.of(listed("weight/list?from=P14D").get(0).source());

        assertThat(RecordingMethod.ALL).contains(source.recordingMethod());
    }

    @Test
    void aWorkoutComesAsTcxFile() {
        DataPoint workout = listed("exercise/list?from=P14D").get(0);
        String file = world.action(
                "exercise/export-tcx?partialData=true&id=" + workout.vendorId(), null, ALICE, String.class);

        assertThat(file).contains("<TrainingCenterDatabase");
    }
}
