package nl.tafelronde.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.tafelronde.kernel.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets REST writes through only with the header {@code X-Tafelronde: 1}. A page of another site cannot add a header of its
 * own to a request that carries our cookies, because we answer no CORS questions. Below a personal link no cookie counts, so
 * there is nothing another site could borrow.
 */
class WritesComeFromUs extends OncePerRequestFilter {

    static final String HEADER = "X-Tafelronde";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Problems problems;

    WritesComeFromUs(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS.contains(request.getMethod()) || PersonalAddresses.below(request)
                || "1".equals(request.getHeader(HEADER))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, 403, Refusal.forbidden("access.header-missing"));
        }
    }
}
