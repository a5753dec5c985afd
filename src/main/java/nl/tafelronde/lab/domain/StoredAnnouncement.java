package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.lab.Announcement;
import org.jspecify.annotations.Nullable;

/** The sentence that stands on every screen, as it is kept. */
@Embeddable
class StoredAnnouncement {

    @Column(name = "announcement_id")
    private @Nullable UUID id;
    @Column(name = "announcement")
    private @Nullable String text;
    @Column(name = "announced_at")
    private @Nullable Instant at;

    protected StoredAnnouncement() {
    }

    StoredAnnouncement(String text, Instant at) {
        this.id = Ids.next();
        this.text = text;
        this.at = at;
    }

    @Nullable Announcement read() {
        return id == null || text == null || at == null ? null : new Announcement(id, text, at);
    }
}
