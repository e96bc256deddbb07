package io.github.camelfitbit.fleet;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.model.Secret;

/**
 * What became of questions for tokens.
 *
 * @param given  how many were answered with a token
 * @param lost   how many were told that the person has to consent again
 * @param failed how many failed otherwise
 */
public record Answers(int given, int lost, int failed) {

    static final Answers NONE = new Answers(0, 0, 0);

    static Answers of(CompletableFuture<Secret> token) {
        try {
            token.get(90, TimeUnit.SECONDS);
            return new Answers(1, 0, 0);
        } catch (ExecutionException e) {
            return e.getCause() instanceof ConsentRequiredException ? new Answers(0, 1, 0) : failed(e);
        } catch (TimeoutException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        }
    }

    static Answers parse(String text) {
        String[] numbers = text.split(" ", -1);
        return new Answers(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    Answers and(Answers other) {
        return new Answers(given + other.given, lost + other.lost, failed + other.failed);
    }

    String toText() {
        return given + " " + lost + " " + failed;
    }

    private static Answers failed(Exception why) {
        System.err.println("no token: " + why);
        return new Answers(0, 0, 1);
    }
}
