package nl.tafelronde.actionpoint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A request of which only the address is read: its body was too much to be. */
final class QueryOnly extends HttpServletRequestWrapper {

    QueryOnly(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return UriComponentsBuilder.newInstance().query(getQueryString()).build().getQueryParams().getFirst(name);
    }
}
