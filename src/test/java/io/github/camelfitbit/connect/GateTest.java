package io.github.camelfitbit.connect;

import io.github.camelfitbit.crypto.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GateTest {

    private final Signer signer = Signer.of(null);
    private final String id = "a".repeat(43);
    private final Session session = new Session(id, false, signer);
    private final Requests form = Requests.local().parameter("token", session.formToken());

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080", "[::1]"})
    void opensOnItsOwnMachineUnderANameOfItsOwn(String host) {
        assertThat(Gate.isOperator(Requests.local().at("http", host).get("/"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost.example.org", "example.org:8080", "127.0.0.2", "0.0.0.0", "[::]", "localhost:x"})
    void staysClosedUnderAnyOtherName(String host) {
        assertThat(Gate.isOperator(Requests.local().at("http", host).get("/"))).isFalse();
    }

    @Test
    void staysClosedToOtherMachines() {
        assertThat(Gate.isOperator(Requests.local().by(null, false).get("/"))).isFalse();
        assertThat(Gate.isOperator(Requests.local().by(" ", false).get("/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-server", "x-real-ip", "via"})
    void staysClosedBehindAProxyThatShowsItself(String header) {
        assertThat(Gate.isOperator(Requests.local().header(header, "").get("/")))
                .isFalse();
    }

    @Test
    void opensToTheOperatorFromAnywhere() {
        Requests anywhere = Requests.local()
                .by("carol", false)
                .at("https", "app.example.org")
                .header("via", "1.1 proxy");

        assertThat(Gate.isOperator(anywhere.get("/"))).isTrue();
    }

    @Test
    void believesAFormOfThisSiteWithItsToken() {
        assertThat(refusal(form.header("origin", "http://localhost:8080"))).isNull();
        assertThat(refusal(form.header("sec-fetch-site", "same-origin"))).isNull();
        assertThat(refusal(form.header("origin", "null").header("sec-fetch-site", "same-origin")))
                .isNull();
    }

    @Test
    void believesNoFormThatDoesNotSayWhereItComesFrom() {
        assertThat(refusal(form)).contains("another site");
        assertThat(refusal(form.header("origin", "null"))).contains("another site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "SAME-ORIGIN"})
    void believesNoFormFromAnywhereElse(String site) {
        assertThat(refusal(form.header("sec-fetch-site", site).header("origin", "http://localhost:8080")))
                .contains("another site");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8081",
                "http://localhost:8080.example.org",
                "http://evil@localhost:8080",
                "ftp://localhost:8080"
            })
    void believesNoOtherOrigin(String origin) {
        assertThat(refusal(form.header("origin", origin))).contains("another site");
    }

    @Test
    void believesNoTokenOfAnotherBrowserOrPurpose() {
        Requests own = Requests.local().header("origin", "http://localhost:8080");
        String other = new Session("b".repeat(43), false, signer).formToken();

        assertThat(refusal(own)).contains("too old");
        assertThat(refusal(own.parameter("token", other))).contains("too old");
        assertThat(refusal(own.parameter("token", session.browser()))).contains("too old");
        assertThat(Gate.refusal(own.parameter("token", session.formToken()).post(), new Session(id, true, signer)))
                .as("no cookie came with it")
                .contains("too old");
    }

    private @org.jspecify.annotations.Nullable String refusal(Requests request) {
        return Gate.refusal(request.post(), session);
    }
}
