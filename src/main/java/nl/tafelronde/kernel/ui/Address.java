package nl.tafelronde.kernel.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;

/** Reads the address of a page. */
public final class Address {

    private Address() {
    }

    /**
     * The id in the address.
     *
     * @throws Refusal {@code kernel.not-found}: an address that names none is an address of nothing
     */
    public static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElse(""));
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound("kernel.not-found");
        }
    }
}
