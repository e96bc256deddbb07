package io.github.camelfitbit.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorMainTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Clock REAL = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--auto-consent", "--limits-off");
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense, unknown option: --nonsense",
        "--port, missing value for --port",
        "--port x, bad value for --port",
        "--people -1, bad value for --people",
        "--now yesterday, bad value for --now",
        "--fitbit-type desktop, bad value for --fitbit-type",
        "--fitbit-replay-seconds soon, bad value for --fitbit-replay-seconds"
    })
    void namesABadArgumentAndExitsWithTwo(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).trim()).isEqualTo(message);
    }

    @Test
    void takesItsSettingsFromTheCommandLine() {
        List<String> arguments = List.of(
                "--people",
                "4",
                "--days",
                "3",
                "--seed",
                "5",
                "--speed",
                "0",
                "--client-id",
                "c",
                "--client-secret",
                "s",
                "--redirect-uri",
                "http://localhost/callback",
                "--auto-consent",
                "--limits-off",
                "--latency-ms",
                "1");

        try (Simulator simulator = SimulatorArguments.parse(arguments, REAL).start()) {
            assertThat(simulator.people()).hasSize(4);
            assertThat(simulator.clientId()).isEqualTo("c");
            assertThat(simulator.clock().instant()).isEqualTo(NOW);
            assertThat(simulator
                            .consent(new OAuthCaller(simulator)
                                    .url(VendorClient.scope("sleep.readonly"), "login_hint", "dave"))
                            .approve())
                    .contains("code=");
        }
    }

    @Test
    void isControlledOverHttp() {
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");

            assertThat(control.get("/simulator/people").body()).contains("alice", "Europe/Madrid", "carol");
            assertThat(control.get("/simulator/truth", "person", "alice", "type", "sleep")
                            .json()
                            .getJsonArray("points"))
                    .hasSize(simulator
                            .person("alice")
                            .visible("sleep", Instant.EPOCH, NOW)
                            .size());
            assertThat(control.post("/simulator/clock/advance?by=PT1H", "")
                            .json()
                            .getString("now"))
                    .isEqualTo("2026-11-20T10:00:00Z");
            assertThat(control.get("/simulator/clock").body()).contains("2026-11-20T10:00:00Z");
            assertThat(control.get("/simulator/truth", "person", "zoe", "type", "sleep")
                            .status())
                    .isEqualTo(400);
            assertThat(control.get("/simulator/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void handsOutTokensAndFaultsOverHttp() {
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");
            String scope = VendorClient.scope("sleep.readonly");

            String token = control.post("/simulator/grant?person=bob&scope=" + VendorClient.encoded(scope), "")
                    .json()
                    .getString("access_token");
            control.post("/simulator/fail?status=503&method=dataPoints.list&type=sleep", "");

            assertThat(VendorClient.withToken(simulator, token).list("sleep").status())
                    .isEqualTo(503);
            assertThat(VendorClient.withToken(simulator, token).list("sleep").status())
                    .isEqualTo(200);
            assertThat(control.get("/simulator/counters").json().getInteger("total"))
                    .isEqualTo(2);
        }
    }

    @Test
    void letsSomebodyEarnABadgeOverHttp() {
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");
            String token = simulator.fitbit().grantToken("alice", "profile").accessToken();

            control.post("/simulator/badge?person=alice&type=DAILY_FLOORS&value=50", "");
            control.post("/simulator/badge?person=alice&type=DAILY_FLOORS&value=50", "");

            assertThat(VendorClient.withToken(simulator, token)
                            .get("/1/user/-/badges.json")
                            .json()
                            .getJsonArray("badges"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"badgeType\":\"DAILY_FLOORS\"", "\"timesAchieved\":2", "\"value\":50");
            assertThat(control.post("/simulator/badge?person=alice&type=DAILY_FLOORS", "")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void takesTheRulesOfTheVendorsFromTheCommandLine() {
        List<String> arguments = List.of(
                "--fitbit-client-id", "f", "--fitbit-type", "client", "--fitbit-replay-seconds", "0", "--production");

        try (Simulator simulator = SimulatorArguments.parse(arguments, REAL).start()) {
            FitbitCaller caller = new FitbitCaller(simulator).withAuthorization("");
            String token = simulator
                    .fitbit()
                    .grantToken("alice", "sleep")
                    .refreshToken()
                    .orElseThrow();

            assertThat(caller.refresh(token, "client_id", "f").status()).isEqualTo(200);
            assertThat(caller.refresh(token, "client_id", "f").status()).isEqualTo(400);
            assertThat(simulator.grantToken("alice", "any").refreshTokenExpiresInSeconds())
                    .isEmpty();
        }
    }

    @Test
    void armsFaultsByNameOverHttp() {
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");
            FitbitCaller caller = new FitbitCaller(simulator);
            String token = simulator
                    .fitbit()
                    .grantToken("alice", "sleep")
                    .refreshToken()
                    .orElseThrow();

            control.post("/simulator/fail?fault=fitbit.conflict&for=PT1H&person=alice", "");
            assertThat(caller.refresh(token).status()).isEqualTo(409);
            control.post("/simulator/fail/clear?fault=fitbit.conflict", "");
            assertThat(caller.refresh(token).status()).isEqualTo(200);

            assertThat(control.get("/simulator/fail").body()).isEqualTo("{\"met\":{\"fitbit.conflict\":1}}");
            assertThat(control.post("/simulator/fail?fault=fitbit.nonsense", "").body())
                    .contains("no such fault: fitbit.nonsense");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"html", "empty-body", "not-json", "slow&millis=1", "slow-start&millis=1", "google.invalid_grant"
            })
    void knowsAFaultByItsName(String fault) {
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");

            assertThat(control.post("/simulator/fail?method=oauth.token&fault=" + fault, "")
                            .status())
                    .isEqualTo(200);
            new OAuthCaller(simulator).refresh("1//0any");

            assertThat(simulator.faultsMet().values()).containsExactly(1L);
        }
    }

    @Test
    void knowsEveryFaultThatTheReadmeNames() throws Exception {
        List<String> faults = Pattern.compile("fail\\?fault=([a-z-]+)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (Simulator simulator = Simulator.builder().start()) {
            VendorClient control = VendorClient.withToken(simulator, "");

            assertThat(faults).hasSizeGreaterThan(14).allSatisfy(fault -> assertThat(
                            control.post("/simulator/fail?fault=" + fault, "").status())
                    .isEqualTo(200));
        }
    }

    @Test
    void runsItsClockAtASpeed() {
        long[] nanos = {0};
        SimulatorClock clock = SimulatorClock.running(NOW, 3_600, () -> nanos[0]);

        nanos[0] = Duration.ofSeconds(2).toNanos();
        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofHours(2)));

        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(125)));
    }

    @Test
    void saysThatAPortIsTaken() {
        try (Simulator first = Simulator.builder().start()) {
            int port = URI.create(first.baseUrl()).getPort();

            assertThatThrownBy(() -> Simulator.builder().port(port).start()).hasMessageContaining("cannot listen");
        }
    }

    private int run(String... arguments) {
        return SimulatorMain.run(
                List.of(arguments),
                REAL,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
