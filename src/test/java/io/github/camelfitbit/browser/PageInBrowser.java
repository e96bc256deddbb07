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

/** A page that is served, and a browser that looks at it. Nothing but the page may be asked, and nothing complained about. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInBrowser {

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

    void start() {
        try {
            served.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    void connect(String key) {
        page.navigate(served.page("/"));
        page.getByLabel("Connect a person").fill(key);
        press("Connect");
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
