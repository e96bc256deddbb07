package io.github.camelfitbit.connect;

import java.util.HashMap;
import java.util.Map;

/**
 * One request with the browser it comes from: what every page is made with.
 *
 * @param request   the request
 * @param session   the browser
 * @param templates fills in
 */
record Visit(PageRequest request, Session session, Templates templates) {

    /** A page out of a template. Every page has a title and knows where it is, and who looks at it. */
    PageAnswer page(int status, String template, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        String operator = request.visitor().operator();
        all.put("title", title);
        all.put("prefix", request.site().prefix());
        all.put("token", session.formToken());
        all.put("operator", operator == null ? "" : operator);
        all.put("isOperator", Gate.isOperator(request));
        all.putIfAbsent("again", "");
        all.put("charts", template.equals("detail"));
        return session.tell(PageAnswer.html(status, templates.fill(template, all)), request.site());
    }

    /** A page that says one thing. */
    PageAnswer message(int status, String title, String text) {
        return message(status, title, text, "");
    }

    /** A page that says one thing, and to whoever runs the application a little more. */
    PageAnswer message(int status, String title, String text, String details) {
        return page(status, "message", title, Map.of("text", text, "details", details));
    }

    PageAnswer seeOther(String path) {
        return session.tell(PageAnswer.seeOther(request.site().prefix() + path), request.site());
    }
}
