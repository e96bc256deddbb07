package io.github.camelfitbit.connect;

import java.util.regex.Pattern;

import com.nimbusds.oauth2.sdk.id.State;
import io.github.camelfitbit.crypto.Signer;

/**
 * One browser, told from others by a random cookie. Nothing is stored for it: what belongs to it is derived from the
 * cookie. Immutable.
 *
 * @param id     the cookie's value
 * @param isNew  whether the browser must be told
 * @param signer derives
 */
record Session(String id, boolean isNew, Signer signer) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Session of(PageRequest request, Signer signer) {
        String id = request.cookie(cookieName(request.site()));
        return id != null && ID.matcher(id).matches()
                ? new Session(id, false, signer)
                : new Session(new State(32).getValue(), true, signer);
    }

    /** What a consent is bound to: whoever reads the store cannot make the cookie of it. */
    String browser() {
        return signer.sign("browser", id);
    }

    /** What every form of this browser carries, and no other site can know. */
    String formToken() {
        return signer.sign("form", id);
    }

    boolean isFormToken(String token) {
        return !isNew && signer.verify("form", id, token);
    }

    PageAnswer tell(PageAnswer answer, Site site) {
        if (!isNew) {
            return answer;
        }
        String path = site.prefix().isEmpty() ? "/" : site.prefix();
        String secure = site.isSecure() ? "; Secure" : "";
        return answer.with(
                "Set-Cookie", cookieName(site) + "=" + id + "; Path=" + path + "; HttpOnly; SameSite=Lax" + secure);
    }

    /** The prefixes make browsers refuse such a cookie from a neighbouring host, or over plain HTTP. */
    static String cookieName(Site site) {
        if (!site.isSecure()) {
            return "fitbit";
        }
        return site.prefix().isEmpty() ? "__Host-fitbit" : "__Secure-fitbit";
    }

    @Override
    public String toString() {
        return "session";
    }
}
