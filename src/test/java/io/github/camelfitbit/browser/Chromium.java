package io.github.camelfitbit.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The Chromium of the system, driven by Playwright; one for all tests of a class. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final Browser browser;
    private final Playwright playwright;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(ARGUMENTS));
    }

    /** Skips the tests where there is no Chromium; the build server must have one. */
    static Chromium launch() {
        boolean isThere = Files.isExecutable(EXECUTABLE);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere)
                    .as("the build server must have %s: install the package chromium", EXECUTABLE)
                    .isTrue();
        }
        Assumptions.assumeTrue(
                isThere, "no " + EXECUTABLE + ": install the Debian package chromium to run these tests");
        return new Chromium();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
