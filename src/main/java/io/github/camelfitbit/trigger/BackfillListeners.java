package io.github.camelfitbit.trigger;

import java.util.List;

/**
 * Several listeners as one, each told in turn. Immutable.
 *
 * @param all who is told
 */
public record BackfillListeners(List<BackfillListener> all) implements BackfillListener {

    public BackfillListeners {
        all = List.copyOf(all);
    }

    @Override
    public void started(BackfillStatus status) {
        all.forEach(listener -> listener.started(status));
    }

    @Override
    public void progressed(BackfillStatus status) {
        all.forEach(listener -> listener.progressed(status));
    }

    @Override
    public void paused(BackfillStatus status) {
        all.forEach(listener -> listener.paused(status));
    }

    @Override
    public void resumed(BackfillStatus status) {
        all.forEach(listener -> listener.resumed(status));
    }

    @Override
    public void cancelled(BackfillStatus status) {
        all.forEach(listener -> listener.cancelled(status));
    }

    @Override
    public void finished(BackfillStatus status) {
        all.forEach(listener -> listener.finished(status));
    }

    @Override
    public void failed(BackfillStatus status, String why) {
        all.forEach(listener -> listener.failed(status, why));
    }
}
