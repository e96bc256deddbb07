package io.github.camelfitbit.oauth.project;

import java.util.concurrent.CompletableFuture;

/**
 * Where access tokens of the project come from. Thread-safe.
 *
 * <p>Bind one of your own in the registry where neither a key nor the default credentials of {@code gcloud} will do, such
 * as workload identity. It is asked when the token that it gave last is about to expire or was refused, once at a time.
 */
@FunctionalInterface
public interface ProjectTokenSupplier {

    /** A fresh token; the future fails with one of the exception family when there is none. Must not block. */
    CompletableFuture<ProjectToken> get();
}
