package io.github.camelfitbit.simulator;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A fresh simulator for every test, with {@code @RegisterExtension} or {@code @ExtendWith}. Tests take it as a parameter
 * or from {@link #simulator()}.
 */
public final class SimulatorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Supplier<SimulatorBuilder> settings;
    private @Nullable Simulator simulator;

    /** With the defaults of {@link SimulatorBuilder}. */
    public SimulatorExtension() {
        this(Simulator::builder);
    }

    private SimulatorExtension(Supplier<SimulatorBuilder> settings) {
        this.settings = settings;
    }

    /** With settings of one's own; they are made anew for every test. */
    public static SimulatorExtension with(Supplier<SimulatorBuilder> settings) {
        return new SimulatorExtension(settings);
    }

    /** The running simulator; a {@link NullPointerException} outside of a test. */
    public Simulator simulator() {
        return Objects.requireNonNull(simulator, "the simulator runs only during a test");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator = settings.get().start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator().close();
        simulator = null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Simulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
