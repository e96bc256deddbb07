package io.github.camelfitbit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.project.ProjectKey;
import io.github.camelfitbit.oauth.project.ProjectTokenSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** Which Cloud project the application is, and what it shows for that: for subscribers and subscriptions only. */
@UriParams
public class ProjectConfiguration {

    @UriParam(
            label = "security",
            description = "The number (not the id) of the Google Cloud project, for subscribers and subscriptions. Its"
                    + " credential is serviceAccountKey, or projectTokenSupplier, or what GOOGLE_APPLICATION_CREDENTIALS"
                    + " or gcloud auth application-default login provide.")
    private @Nullable String projectNumber;

    @UriParam(
            label = "security",
            secret = true,
            description = "The JSON key of a service account with a Google Health API role: a path, classpath:key.json,"
                    + " or the JSON itself.")
    private @Nullable String serviceAccountKey;

    @UriParam(
            label = "security,advanced",
            description = "Where access tokens of the project come from, instead of a key: such as workload identity.")
    private @Nullable ProjectTokenSupplier projectTokenSupplier;

    /** Whether anything belongs to a project here. */
    boolean hasProject() {
        return Options.isSet(projectNumber);
    }

    /**
     * The number of the project.
     *
     * @throws InvalidArgumentException when it is not set, or no number
     */
    String number() {
        String number = Options.required("projectNumber", projectNumber).trim();
        if (!number.matches("[0-9]{1,20}")) {
            throw new InvalidArgumentException("option 'projectNumber' is '" + number
                    + "': the API takes the number of the project, not its id; it is on the dashboard of the Google Cloud"
                    + " console");
        }
        return number;
    }

    /**
     * The key, wherever it is.
     *
     * @param environment   environment variables by name; null for one that is not set
     * @param tokenEndpoint where tokens are bought with credentials that do not say
     * @throws InvalidArgumentException when there is none, or it cannot be used
     */
    ProjectKey key(CamelContext context, UnaryOperator<@Nullable String> environment, URI tokenEndpoint) {
        String json = serviceAccountKey != null && Options.isSet(serviceAccountKey)
                ? configured(context, serviceAccountKey.trim())
                : applicationDefault(environment);
        return ProjectKey.parse(Secret.of(json.isBlank() ? "{}" : json), tokenEndpoint);
    }

    private static String configured(CamelContext context, String key) {
        if (key.startsWith("{")) {
            return key;
        }
        String place = key.matches("[a-z]{2,}:.*") ? key : "file:" + key;
        try (InputStream json = ResourceHelper.resolveMandatoryResourceAsInputStream(context, place)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidArgumentException("option 'serviceAccountKey' leads to no file that can be read: give a"
                    + " path, classpath:key.json, or the JSON itself");
        }
    }

    /** As Google's own libraries look for it. */
    private static String applicationDefault(UnaryOperator<@Nullable String> environment) {
        return Optional.ofNullable(environment.apply("GOOGLE_APPLICATION_CREDENTIALS"))
                .map(Path::of)
                .or(() -> gcloud(environment))
                .filter(Files::isReadable)
                .map(ProjectConfiguration::read)
                .orElseThrow(
                        () -> new InvalidArgumentException("option 'serviceAccountKey' is missing, and there are no"
                                + " default credentials: set it, or GOOGLE_APPLICATION_CREDENTIALS, or call gcloud auth"
                                + " application-default login, or leave projectNumber out"));
    }

    private static Optional<Path> gcloud(UnaryOperator<@Nullable String> environment) {
        String roaming = environment.apply("APPDATA");
        String home = environment.apply("HOME");
        return Optional.ofNullable(roaming)
                .map(folder -> Path.of(folder, "gcloud"))
                .or(() -> Optional.ofNullable(home).map(folder -> Path.of(folder, ".config", "gcloud")))
                .map(folder -> folder.resolve("application_default_credentials.json"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the Google Cloud project. */
    public @Nullable String getProjectNumber() {
        return projectNumber;
    }

    public void setProjectNumber(@Nullable String projectNumber) {
        this.projectNumber = projectNumber;
    }

    /** The JSON key of a service account. */
    public @Nullable String getServiceAccountKey() {
        return serviceAccountKey;
    }

    public void setServiceAccountKey(@Nullable String serviceAccountKey) {
        this.serviceAccountKey = serviceAccountKey;
    }

    /** Where access tokens of the project come from. */
    public @Nullable ProjectTokenSupplier getProjectTokenSupplier() {
        return projectTokenSupplier;
    }

    public void setProjectTokenSupplier(@Nullable ProjectTokenSupplier projectTokenSupplier) {
        this.projectTokenSupplier = projectTokenSupplier;
    }
}
