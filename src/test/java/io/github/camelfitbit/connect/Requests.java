package io.github.camelfitbit.connect;

import java.util.HashMap;
import java.util.Map;

import io.github.camelfitbit.connect.PageRequest.Visitor;
import org.jspecify.annotations.Nullable;

/** Requests that hide what a test does not care about: a browser of this machine at http://localhost:8080/fitbit. */
record Requests(Site site, Map<String, String> headers, Map<String, String> parameters, Visitor visitor) {

    static Requests local() {
        return new Requests(new Site("http", "localhost:8080", "/fitbit"), Map.of(), Map.of(), new Visitor(null, true));
    }

    Requests at(String scheme, String authority) {
        return new Requests(new Site(scheme, authority, "/fitbit"), headers, parameters, visitor);
    }

    Requests by(@Nullable String operator, boolean onLoopback) {
        return new Requests(site, headers, parameters, new Visitor(operator, onLoopback));
    }

    Requests header(String name, String value) {
        return new Requests(site, with(headers, name, value), parameters, visitor);
    }

    Requests parameter(String name, String value) {
        return new Requests(site, headers, with(parameters, name, value), visitor);
    }

    PageRequest post() {
        return new PageRequest("POST", "/connect", site, parameters, headers, visitor);
    }

    PageRequest get(String path) {
        return new PageRequest("GET", path, site, parameters, headers, visitor);
    }

    private static Map<String, String> with(Map<String, String> known, String name, String value) {
        Map<String, String> more = new HashMap<>(known);
        more.put(name, value);
        return more;
    }
}
