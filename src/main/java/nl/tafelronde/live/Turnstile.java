package nl.tafelronde.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a few streams open at a time. After a break of the network a whole hall comes back in one second, at a reveal every
 * screen reads the wall anew, and each of them asks the database several times: at the database's own door waiting becomes an
 * error, and notes would stand in the same line. Here it costs a stream some patience, and half of the connections stay free
 * for whoever writes.
 */
@Component
class Turnstile extends OncePerRequestFilter {

    private final Semaphore places;

    Turnstile(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        places = new Semaphore(Math.max(1, connections / 2), true);
    }

    /** Every live stream, and nothing else, has an address that ends like this. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/feed");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        places.acquireUninterruptibly();
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** For a stream that is open and has to read anew. Not from within a request for a stream, which has a place already. */
    <T> T through(Supplier<T> reading) {
        places.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }
}
