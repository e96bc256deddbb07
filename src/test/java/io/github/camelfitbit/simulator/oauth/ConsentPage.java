package io.github.camelfitbit.simulator.oauth;

import java.util.List;
import java.util.Map;

/** A plain form that a screen reader, a keyboard and a browser test can use alike. */
final class ConsentPage {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
            label { display: block; padding: .2rem 0; overflow-wrap: anywhere; }
            fieldset { margin: 0 0 1rem; }
            button { font: inherit; padding: .5rem 1.2rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private ConsentPage() {}

    static String render(
            ConsentDesk desk, AuthorizationRequest request, Map<String, List<String>> query, List<String> people) {
        StringBuilder form = new StringBuilder("<p>This is the simulator: nobody real is asked.</p>\n");
        form.append("<form method=\"post\" action=\"%s\">%n".formatted(desk.path()));
        query.forEach((name, values) -> form.append(hidden(name, values.get(0))));
        form.append("<fieldset>\n<legend>Choose an account</legend>\n");
        String preselected = request.loginHint().filter(people::contains).orElse(people.isEmpty() ? "" : people.get(0));
        people.forEach(person -> form.append(choice("radio", "person", person, person.equals(preselected))));
        form.append("</fieldset>\n<fieldset>\n<legend>Select what the application can access</legend>\n");
        request.scopes().forEach(scope -> form.append(choice("checkbox", "grant", scope, true)));
        form.append("</fieldset>\n");
        form.append("<button type=\"submit\" name=\"decision\" value=\"allow\">Continue</button>\n");
        form.append("<button type=\"submit\" name=\"decision\" value=\"deny\">Cancel</button>\n</form>");
        return PAGE.formatted(desk.heading(), form);
    }

    static String error(String error, String detail) {
        return PAGE.formatted("Access blocked", "<p>Error: " + escape(error) + "</p>\n<p>" + escape(detail) + "</p>");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n".formatted(escape(name), escape(value));
    }

    private static String choice(String type, String name, String value, boolean checked) {
        return "<label><input type=\"%1$s\" name=\"%2$s\" value=\"%3$s\"%4$s> %3$s</label>%n"
                .formatted(type, name, escape(value), checked ? " checked" : "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
