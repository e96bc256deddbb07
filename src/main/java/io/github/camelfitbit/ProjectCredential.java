package io.github.camelfitbit;

import java.net.URI;
import java.time.Clock;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.oauth.project.ProjectKey;
import io.github.camelfitbit.oauth.project.ProjectTokenSupplier;
import io.github.camelfitbit.remote.google.GoogleSubscribers;
import org.jspecify.annotations.Nullable;

/**
 * What the application shows for its Cloud project: a supplier of tokens, or else a key. Immutable.
 *
 * @param number   the number of the project
 * @param supplier the supplier; null when there is a key
 * @param key      the key; null when there is a supplier
 */
record ProjectCredential(String number, @Nullable ProjectTokenSupplier supplier, @Nullable ProjectKey key) {

    /**
     * Reads the options; null when there is no project.
     *
     * @throws InvalidArgumentException when one is missing or cannot be meant; names the option
     */
    static @Nullable ProjectCredential of(FitbitComponent component) {
        ProjectConfiguration project = component.getProject();
        if (!project.hasProject()) {
            return null;
        }
        ProjectTokenSupplier supplier = supplier(component);
        URI tokenEndpoint = component.getOauth().tokenAddress();
        return new ProjectCredential(
                project.number(),
                supplier,
                supplier == null ? project.key(component.getCamelContext(), System::getenv, tokenEndpoint) : null);
    }

    /** The one that the option names; else the only one of the registry, unless there is a key. */
    private static @Nullable ProjectTokenSupplier supplier(FitbitComponent component) {
        ProjectConfiguration project = component.getProject();
        if (project.getProjectTokenSupplier() != null || Options.isSet(project.getServiceAccountKey())) {
            return project.getProjectTokenSupplier();
        }
        return component.isAutowiredEnabled()
                ? component.getCamelContext().getRegistry().findSingleByType(ProjectTokenSupplier.class)
                : null;
    }

    GoogleSubscribers subscribers(Vendors vendors, Clock clock) {
        return vendors.subscribers(
                number, clock, caller -> key == null ? required(supplier) : vendors.keyTokens(key, caller, clock));
    }

    private static ProjectTokenSupplier required(@Nullable ProjectTokenSupplier supplier) {
        if (supplier == null) {
            throw new IllegalStateException("neither a key nor a supplier");
        }
        return supplier;
    }
}
