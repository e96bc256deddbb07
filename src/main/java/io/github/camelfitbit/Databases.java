package io.github.camelfitbit;

import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The DataSources that a component may keep its connections in.
 *
 * <p>Camel does not autowire the option: a DataSource that somebody named could then not be told from one that is there
 * for something else, and one that is bound after the component was made would be overlooked.
 *
 * @param component whose option it is
 */
record Databases(FitbitComponent component) {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    /** The one that the option names. That others in the registry are left alone is said. */
    Optional<DataSource> named() {
        Optional<DataSource> named = Optional.ofNullable(component.getDataSource());
        if (named.isEmpty() && !inRegistry().isEmpty()) {
            LOG.info(
                    "There is a DataSource in the registry: set camel.component.fitbit.encryptionKey to keep connections"
                            + " in it; until then it is left alone");
        }
        return named;
    }

    /**
     * The one that the option names, or else the only one of the registry.
     *
     * @throws InvalidArgumentException when there are several to choose from
     */
    Optional<DataSource> namedOrOnly() {
        Optional<DataSource> named = Optional.ofNullable(component.getDataSource());
        return named.isPresent() || !isLookingAround() ? named : only();
    }

    /**
     * @throws InvalidArgumentException when the option names one though there is the option {@code other}
     */
    void refuseNamed(String other) {
        if (component.getDataSource() != null) {
            throw new InvalidArgumentException("options '" + other + "' and 'dataSource' are both set, and connections"
                    + " live in one place; remove one of them");
        }
    }

    private Optional<DataSource> only() {
        Optional<DataSource> only = Optional.ofNullable(
                registry().findSingleByType(DataSource.class)); // a primary one, where there are such
        int found = inRegistry().size();
        if (only.isEmpty() && found > 1) {
            throw new InvalidArgumentException("option 'dataSource' is missing: the registry has " + found
                    + " DataSources; name one with camel.component.fitbit.dataSource=#bean:NAME, or set"
                    + " autowiredEnabled=false to keep connections in none");
        }
        only.ifPresent(database -> LOG.info("Connections are kept in the only DataSource of the registry"));
        return only;
    }

    private Set<DataSource> inRegistry() {
        return isLookingAround() ? registry().findByType(DataSource.class) : Set.of();
    }

    private boolean isLookingAround() {
        return component.isAutowiredEnabled() && context().isAutowiredEnabled();
    }

    private Registry registry() {
        return context().getRegistry();
    }

    private CamelContext context() {
        return component.getCamelContext();
    }
}
