package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MissingScopeException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Any path of either API, and no way anywhere else. */
class RawRequestTest {

    private FitbitWorld fitbit;

    @BeforeEach
    void connect() throws Exception {
        fitbit = new FitbitWorld("sleep,profile,weight")
                .connect("fitbit-web", "alice")
                .connect("google-health", "bob");
    }

    @AfterEach
    void close() {
        fitbit.close();
    }

    @Test
    void goesToTheApiOfTheConnection() {
        Map<?, ?> profile = (Map<?, ?>) send("?connection=alice&path=/1/user/-/profile.json", Map.of(), null);
        Map<?, ?> identity = (Map<?, ?>) send("?connection=bob&path=/v4/users/me/identity", Map.of(), null);

        assertThat(profile.toString()).contains("encodedId=");
        assertThat(identity.toString())
                .contains(fitbit.world.simulator.person("bob").legacyUserId());
    }

    @Test
    void sendsQueryMethodAndBody() {
        Map<String, Object> header = Map.of(
                FitbitConstants.METHOD, "POST",
                FitbitConstants.PATH, "/1/user/-/body/log/weight.json",
                FitbitConstants.PARAMETERS, Map.of("date", "2026-11-20"));
        Map<?, ?> made = (Map<?, ?>) send("?connection=alice&parameter.weight=72.5", header, null);

        assertThat(made.toString()).contains("72.5", "2026-11-20");
        assertThat(fitbit.asked().status()).isEqualTo(201);
    }

    @Test
    void sendsAMapAsJson() {
        Map<String, Object> body = Map.of(
                "weight",
                Map.of(
                        "sampleTime",
                        Map.of("physicalTime", "2026-11-20T07:00:00Z", "utcOffset", "3600s"),
                        "weightGrams",
                        72_400));

        send("?connection=bob&method=POST&path=/v4/users/me/dataTypes/weight/dataPoints", Map.of(), body);

        assertThat(fitbit.asked().status()).isEqualTo(200);
    }

    @Test
    void answersTheStatus() {
        Exchange made = fitbit.world
                .camel
                .createProducerTemplate()
                .request("fitbit:request?connection=alice&path=/1/user/-/profile.json", in -> {});

        assertThat(made.getMessage().getHeader(FitbitConstants.STATUS)).isEqualTo("200");
    }

    @Test
    void failsAsEveryOtherCallDoes() {
        assertThatThrownBy(() -> send("?connection=alice&path=/1/user/-/devices.json", Map.of(), null))
                .hasCauseInstanceOf(MissingScopeException.class);
        assertThatThrownBy(() -> send("?connection=alice&path=/1/user/-/nothing.json", Map.of(), null))
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/1/user/-/profile.json",
                "//evil.example/1",
                "1/user/-/profile.json",
                "/1/user/../admin",
                "/1/user/..",
                "/1/./user",
                "/1/user/%2e%2e/admin",
                "/1/user/%2E./admin",
                "/1/user%2f..",
                "/1/user%5cx",
                "/1/user\\x",
                "/1//user",
                "/1/user/",
                "/1/user/-/profile.json?x=y",
                "/1/user/-/profile.json#x",
                "/1/user/-/pro file.json",
                "/1/user/-/x%0d%0aHost: evil",
                "/1/user/-/x\r\nHost: evil",
                "/1/user/%252e",
                "/1/user/%zz",
                "/@evil.example\u0000",
                "/1/usér"
            })
    void leadsNowhereElse(String path) {
        long before = fitbit.world.simulator.counters().total();

        assertThatThrownBy(() -> send("?connection=alice", Map.of(FitbitConstants.PATH, path), null))
                .hasCauseInstanceOf(InvalidArgumentException.class);
        assertThat(fitbit.world.simulator.counters().total()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "TRACE", "CONNECT", "OPTIONS", "GET / HTTP/1.1\r\nX: y"})
    void sendsFiveMethodsOnly(String method) {
        assertThatThrownBy(() -> send(
                        "?connection=alice&path=/1/user/-/profile.json", Map.of(FitbitConstants.METHOD, method), null))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void refusesNamesOfParametersThatAreNone() {
        for (String name : List.of("a&b", "a=b", "a\r\nb", "")) {
            assertThatThrownBy(() -> send(
                            "?connection=alice&path=/1/user/-/profile.json",
                            Map.of(FitbitConstants.PARAMETERS, Map.of(name, "x")),
                            null))
                    .hasCauseInstanceOf(InvalidArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "oauth_token", "key"})
    void putsNoCredentialIntoAnAddress(String name) {
        assertThatThrownBy(() -> send(
                        "?connection=bob&path=/v4/users/me/identity",
                        Map.of(FitbitConstants.PARAMETERS, Map.of(name, "something-secret")),
                        null))
                .hasCauseInstanceOf(InvalidArgumentException.class)
                .hasStackTraceContaining("'parameter." + name + "' is a credential")
                .cause()
                .message()
                .doesNotContain("something-secret");
    }

    @Test
    void needsAPath() {
        assertThatThrownBy(() -> send("?connection=alice", Map.of(), null))
                .hasStackTraceContaining("option 'path' is missing");
    }

    private Object send(String options, Map<String, Object> headers, @Nullable Object body) {
        return fitbit.world.action("request" + options, body, headers, Object.class);
    }
}
