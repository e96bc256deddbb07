package io.github.camelfitbit.connect;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is shown is text: nothing that a vendor, a person or an application wrote becomes HTML. */
class TemplatesTest {

    private static final String HOSTILE = "\"'><script>taken()</script><img src=x onerror=taken()>{{text}}";
    private static final Moment MOMENT = new Moment(HOSTILE, HOSTILE, HOSTILE);

    private final Templates templates = new Templates();

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "detail", "disconnect", "link", "connected", "message", "guarded", "history", "backfill"
            })
    void showsWhateverIsHostileAsText(String template) {
        String html = templates.fill(template, hostile());

        assertThat(html).doesNotContain("<script>", "<img", "'>", "\">&quot;<");
        assertThat(html.replaceAll("<[^<>]*>", ""))
                .as("what stands between tags")
                .doesNotContain("<", ">");
    }

    @Test
    void escapesWhatTheCheckFound() {
        Map<String, Object> model = hostile();
        model.put("checked", true);

        assertThat(templates.fill("detail", model))
                .contains("notice attention", "Back to the data")
                .doesNotContain("<script>", "<img");
    }

    @Test
    void escapesStagesOfSleepAndFigures() {
        String html = templates.fill("detail", hostile());

        assertThat(html).contains("&lt;script&gt;taken()&lt;/script&gt;").contains("data-table=\"t-&quot;");
    }

    private static Map<String, Object> hostile() {
        ConnectionView view = new ConnectionView(
                HOSTILE,
                ConnectionView.address(HOSTILE),
                HOSTILE,
                "ok",
                HOSTILE,
                MOMENT,
                HOSTILE,
                true,
                List.of(HOSTILE),
                List.of(HOSTILE),
                MOMENT,
                MOMENT,
                true,
                MOMENT,
                MOMENT);
        Preview.Part part = new Preview.Part(
                HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), List.of(List.of(HOSTILE, HOSTILE)), HOSTILE);
        Map<String, Object> model = new HashMap<>(Map.of(
                "view", view,
                "rows", List.of(new Overview.Row(HOSTILE, view, ""), new Overview.Row(HOSTILE, null, HOSTILE)),
                "choices", List.of(new Overview.Choice(HOSTILE, HOSTILE)),
                "preview", List.of(part),
                "devices", new Devices.Synced(null, HOSTILE),
                "granted", List.of(HOSTILE),
                "missing", List.of(HOSTILE),
                "scopes", List.of(HOSTILE)));
        List.of("title", "prefix", "token", "operator", "text", "details", "key", "vendor", "application", "linkToken")
                .forEach(name -> model.put(name, HOSTILE));
        List.of("news", "why", "remaining", "search", "next", "encodedSearch", "attention", "moving", "address")
                .forEach(name -> model.put(name, HOSTILE));
        List.of("again", "historyAddress", "from", "to", "calls", "duration").forEach(name -> model.put(name, HOSTILE));
        model.put("parts", List.of(new HistoryPage.Part(HOSTILE, HOSTILE, "off", 7, HOSTILE, HOSTILE)));
        List.of("isOperator", "charts", "canMove", "testing", "canPause", "canResume", "canCancel")
                .forEach(name -> model.put(name, true));
        model.put("checked", false);
        model.put("checkAddress", HOSTILE);
        model.put("findings", List.of(new Checkup.Found("attention", HOSTILE, HOSTILE)));
        return model;
    }

    @Test
    void encodesKeysForAddresses() {
        assertThat(ConnectionView.address("a/b?c#d e+%2f")).isEqualTo("/connections/a%2Fb%3Fc%23d%20e%2B%252f");
        assertThat(ConnectionView.address("..")).isEqualTo("/connections/?connection=..");
        assertThat(Moment.of(Instant.EPOCH, Instant.EPOCH).iso()).isEqualTo("1970-01-01T00:00:00Z");
    }
}
