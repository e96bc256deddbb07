package io.github.camelfitbit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Older data: reckoned, confirmed, watched, paused and ended on the page. */
class HistoryBrowserTest extends PageInBrowser {

    @Test
    void fetchesOlderDataAfterTellingWhatItTakes() throws Exception {
        connectWithRoutes("alice");
        askFor("2026-11-08");
        assertThat(heading()).isEqualTo("Fetch older data of alice?");
        assertThat(page.locator("main").innerText())
                .contains("about")
                .contains("requests")
                .contains("Heart rate");
        shot("history-confirm");

        press("Yes, fetch it");
        page.waitForCondition(() -> {
            page.reload();
            return page.getByText("Done").count() == 3;
        });
        assertThat(page.locator("meta[http-equiv=refresh]").count())
                .as("it is over")
                .isZero();
        shot("history-done");
        page.navigate(served.page("/connections/alice"));
        assertThat(page.locator("progress").count()).isEqualTo(3);
    }

    @Test
    void pausesGoesOnAndCancels() throws Exception {
        connectWithRoutes("alice");
        served.simulator.fail(Fault.status(400).always().on("dataPoints.list"));
        askFor("2026-11-08");
        press("Yes, fetch it");
        assertThat(page.locator("meta[http-equiv=refresh]").count()).isEqualTo(1);
        shot("history-running");
        press("Pause");
        assertThat(page.getByText("Paused").count()).isEqualTo(3);
        assertThat(page.locator("meta[http-equiv=refresh]").count()).isZero();
        shot("history-paused");
        press("Resume");
        assertThat(page.getByText("Paused").count()).isZero();
        press("Cancel");
        assertThat(page.getByText("Is being fetched").count()
                        + page.getByText("Waits for its turn").count())
                .isZero();
    }

    @Test
    void isReadableOnAPhoneInTheDark() throws Exception {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        connectWithRoutes("a.person.with.a.rather.long.key.of.her.own@example.org");
        shot("phone-history-form");
        served.simulator.fail(Fault.status(400).always().on("dataPoints.list", "heart-rate"));
        askFor("2026-11-08");
        shot("phone-history-confirm");
        assertThat(width()).isLessThanOrEqualTo(360);
        press("Yes, fetch it");
        shot("phone-history-running");

        assertThat(width()).isLessThanOrEqualTo(360);
    }

    @Test
    void explainsWhatCannotBeFetched() throws Exception {
        connectWithRoutes("alice");
        askFor("2030-01-01");

        assertThat(heading()).isEqualTo("That did not work");
        assertThat(page.locator("main").innerText()).contains("must lie before");
    }

    private void askFor(String from) {
        page.locator("input[name=from]").fill(from);
        press("Fetch older data …");
    }

    private void connectWithRoutes(String key) throws Exception {
        served.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String type : new String[] {"sleep", "heart-rate", "daily-resting-heart-rate"}) {
                    from("fitbit:" + type + "?startFrom=P1D&batchSize=1000&delay=3600000&initialDelay=0")
                            .routeId(type)
                            .to("mock:data");
                }
            }
        });
        connect(key);
        press("Continue");
        page.getByText("Look at the connection").click();
    }
}
