package nl.badhouse.lab;

import org.springframework.stereotype.Service;

/** Bad: a service that does not ask who acts. */
@Service
public class ServesAnybody {

    public void removeEverything() {
        throw new UnsupportedOperationException();
    }
}
