package io.github.camelfitbit.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser in front of the page. It asks no other host, and has nothing to complain about. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InFrontOfThePage {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    Chromium chromium;
    ServedPage served;
    BrowserContext context;
    Page page;

    @BeforeAll
    void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        served = new ServedPage();
        prepare();
        served.start();
        open(new Browser.NewContextOptions().setViewportSize(1100, 900));
    }

    @AfterEach
    void nothingElseWasAsked() {
        context.close();
        served.close();
        assertThat(asked).as("requests to other hosts").allMatch(url -> "localhost"
                .equals(URI.create(url).getHost()));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** Before the page is served. */
    void prepare() throws Exception {}

    final void open(Browser.NewContextOptions options) {
        context = chromium.browser.newContext(options);
        context.onRequest(request -> {
            if (!request.url().startsWith("data:")) {
                asked.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page = context.newPage();
    }

    final void start() {
        try {
            served.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    final void connect(String key) {
        page.navigate(served.page("/"));
        page.getByLabel("Connect a person").fill(key);
        press("Connect");
    }

    final void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    final String heading() {
        return page.locator("h1").innerText();
    }

    final void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
