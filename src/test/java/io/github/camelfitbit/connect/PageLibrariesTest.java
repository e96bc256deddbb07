package io.github.camelfitbit.connect;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an application is told that uses the page without its optional dependencies. */
class PageLibrariesTest {

    private static final String PREFIX = "io.github.camelfitbit.connect.";

    @Test
    void findsWhatIsThere() {
        assertThatCode(PageLibraries::require).doesNotThrowAnyException();
        assertThatCode(Assets::new).doesNotThrowAnyException();
    }

    @Test
    void namesTheArtifactsWhenTheTemplateEngineIsMissing() {
        Without without = new Without("com.samskivert.");

        assertThatThrownBy(() -> without.loadClass(PREFIX + "PageLibraries")
                        .getMethod("require")
                        .invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContainingAll("com.samskivert:jmustache:", "picocss__pico:", "chart.js:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/resources/webjars/picocss__pico", "META-INF/resources/webjars/chart.js"})
    void namesTheArtifactsWhenAWebJarIsMissing(String hidden) {
        Without without = new Without(hidden);

        assertThatThrownBy(() -> {
                    var constructor = without.loadClass(PREFIX + "Assets").getDeclaredConstructor();
                    constructor.setAccessible(true);
                    constructor.newInstance();
                })
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContainingAll("com.samskivert:jmustache:", "picocss__pico:", "chart.js:");
    }

    /** Classes of the room once more, as if something were not on the classpath. */
    private static final class Without extends ClassLoader {

        private final String hidden;

        Without(String hidden) {
            super(PageLibrariesTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith(PREFIX) && findLoadedClass(name) == null
                    ? defined(name)
                    : super.loadClass(name, resolve);
        }

        @Override
        public java.net.@org.jspecify.annotations.Nullable URL getResource(String name) {
            return name.startsWith(hidden) ? null : super.getResource(name);
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream code = super.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
