package io.github.camelfitbit.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camelfitbit.FitbitComponent;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the build wrote about the component for tools: its options and headers. */
final class Catalogue {

    private static final String RESOURCE = "/META-INF/io/github/camelfitbit/fitbit.json";

    private static final List<String> OPTION_CLASSES = List.of(
            "FitbitComponent",
            "FitbitEndpoint",
            "OAuthConfiguration",
            "StoreConfiguration",
            "ThrottleConfiguration",
            "ActionConfiguration",
            "TriggerConfiguration");

    private final String text = load();
    private final JsonObject json = new JsonObject(text);

    /** An option or a header. */
    record Entry(String name, JsonObject facts) {

        String description() {
            return facts.getString("description");
        }

        String group() {
            String label = facts.getString("label", "");
            return label.isEmpty() ? "common" : label.replace(",", ", ");
        }

        boolean isPath() {
            return "path".equals(facts.getString("kind"));
        }

        boolean isRequired() {
            return facts.getBoolean("required", false);
        }

        boolean isSecret() {
            return facts.getBoolean("secret", false);
        }

        String defaultValue() {
            return Objects.toString(facts.getValue("defaultValue"), "");
        }

        List<String> values() {
            return facts.getJsonArray("enum", new JsonArray()).stream()
                    .map(Object::toString)
                    .toList();
        }

        /** The type without its package. */
        String type() {
            String type = facts.getString("javaType");
            return type.substring(type.lastIndexOf('.') + 1).replaceAll(">$", "");
        }

        /** Whether the option is the component's own, not one that every component or consumer of Camel has. */
        boolean isOwn() {
            return OPTION_CLASSES.stream().anyMatch(this::isFieldOf) && !isGroup();
        }

        /** A group of options is no option: its members are listed by themselves. */
        boolean isGroup() {
            String type = facts.getString("javaType");
            return type.startsWith("io.github.camelfitbit.") && type.endsWith("Configuration");
        }

        private boolean isFieldOf(String className) {
            try {
                Class<?> owner = Class.forName(FitbitComponent.class.getPackageName() + '.' + className);
                return Stream.of(owner.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the class of options was renamed: correct the list here", e);
            }
        }
    }

    List<Entry> componentOptions() {
        return entries("componentProperties");
    }

    List<Entry> endpointOptions() {
        return entries("properties");
    }

    List<Entry> headers() {
        return entries("headers");
    }

    /** The catalogue as it is shipped. */
    String text() {
        return text;
    }

    private List<Entry> entries(String part) {
        JsonObject members = json.getJsonObject(part);
        return members.fieldNames().stream()
                .map(name -> new Entry(name, members.getJsonObject(name)))
                .toList();
    }

    private static String load() {
        try (InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
