package io.github.camelfitbit.simulator.health;

import java.util.List;
import java.util.function.Function;

import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A page of a short list. The token counts what was shown, and names the list it belongs to. */
record Slice(String member, int usual, int greatest) {
    <T> JsonObject of(List<T> all, Ask ask, Function<T, JsonObject> json) {
        int pageSize = PageSize.of(ask, usual, greatest);
        int shown = ask.parameter("pageToken")
                .filter(token -> !token.isEmpty())
                .map(token -> shown(token, all.size()))
                .orElse(0);
        int until = Math.min(all.size(), shown + pageSize);
        JsonArray page = new JsonArray();
        all.subList(shown, until).forEach(item -> page.add(json.apply(item)));
        JsonObject body = page.isEmpty() ? new JsonObject() : new JsonObject().put(member, page);
        return until < all.size() ? body.put("nextPageToken", member + "-" + until) : body;
    }

    private int shown(String token, int size) {
        if (!token.matches(member + "-\\d{1,6}")) {
            throw PageToken.foreign();
        }
        return Math.min(size, Integer.parseInt(token.substring(member.length() + 1)));
    }
}
