package io.github.camelfitbit.connect;

import io.github.camelfitbit.error.InvalidArgumentException;

/** What the page needs and nothing else of the component does: optional dependencies. */
public final class PageLibraries {

    static final String NEEDED = "add the dependencies com.samskivert:jmustache:1.16,"
            + " org.webjars.npm:picocss__pico:2.1.1 and org.webjars.npm:chart.js:4.4.1 to your application";

    private PageLibraries() {}

    /**
     * Looks for the template engine; for the style sheets and scripts {@link ConnectPage} looks itself.
     *
     * @throws InvalidArgumentException when it is not on the classpath
     */
    public static void require() {
        try {
            Class.forName("com.samskivert.mustache.Mustache", false, PageLibraries.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new InvalidArgumentException("connections/page does not find its template engine; " + NEEDED);
        }
    }
}
