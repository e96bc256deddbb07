package io.github.camelfitbit;

import io.github.camelfitbit.throttle.Limits;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What may be asked of the vendor: one budget for everything that calls. */
@UriParams
public class ThrottleConfiguration {

    @UriParam(
            label = "advanced",
            defaultValue = "300",
            description =
                    "How many requests a minute may be made for one person. The vendor's figure; lower it when other"
                            + " programs use the same project.")
    private int requestsPerMinutePerPerson = 300;

    @UriParam(
            label = "advanced",
            defaultValue = "120000",
            description = "How many requests a minute may be made for all connections together.")
    private int requestsPerMinutePerProject = 120_000;

    @UriParam(
            label = "advanced",
            defaultValue = "86400000",
            description = "How many requests in 24 hours may be made for all connections together.")
    private long requestsPerDayPerProject = 86_400_000;

    @UriParam(
            label = "advanced",
            defaultValue = "PT1M",
            description =
                    "How long a call may wait for its turn, as ISO-8601 duration; no thread is blocked meanwhile. A"
                            + " call that would wait longer fails at once and says when to try again. PT0S: never wait.")
    private String maxWait = "PT1M";

    /** The limits of the throttle room; option mistakes fail with the option's name. */
    Limits limits() {
        return new Limits(
                Options.atLeast("requestsPerMinutePerPerson", requestsPerMinutePerPerson, 1),
                Options.atLeast("requestsPerMinutePerProject", requestsPerMinutePerProject, 1),
                Options.atLeast("requestsPerDayPerProject", requestsPerDayPerProject, 1),
                Options.duration("maxWait", maxWait));
    }

    /** Requests a minute for one person. */
    public int getRequestsPerMinutePerPerson() {
        return requestsPerMinutePerPerson;
    }

    public void setRequestsPerMinutePerPerson(int requestsPerMinutePerPerson) {
        this.requestsPerMinutePerPerson = requestsPerMinutePerPerson;
    }

    /** Requests a minute for all connections together. */
    public int getRequestsPerMinutePerProject() {
        return requestsPerMinutePerProject;
    }

    public void setRequestsPerMinutePerProject(int requestsPerMinutePerProject) {
        this.requestsPerMinutePerProject = requestsPerMinutePerProject;
    }

    /** Requests in 24 hours for all connections together. */
    public long getRequestsPerDayPerProject() {
        return requestsPerDayPerProject;
    }

    public void setRequestsPerDayPerProject(long requestsPerDayPerProject) {
        this.requestsPerDayPerProject = requestsPerDayPerProject;
    }

    /** How long a call may wait for its turn. */
    public String getMaxWait() {
        return maxWait;
    }

    public void setMaxWait(String maxWait) {
        this.maxWait = maxWait;
    }
}
