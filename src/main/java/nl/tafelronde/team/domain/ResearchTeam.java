package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.TeamTimer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One team: what it is about, who speaks for it, its own time, and the number of the last change on its canvas. */
@Entity
@Table(name = "team")
@DynamicUpdate
public class ResearchTeam {

    @Id
    private UUID id;
    @Column(name = "place_id", updatable = false)
    private UUID place;
    @Column(name = "theme_id")
    private @Nullable UUID theme;
    private String title;
    private int position;
    private @Nullable Integer most;
    @Column(name = "speaker_id")
    private @Nullable UUID speaker;
    private @Nullable String speakerName;
    private @Nullable Instant helpAt;
    @Embedded
    private @Nullable StoredTime time;
    private long number;
    private boolean removed;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ResearchTeam() {
    }

    public ResearchTeam(NewTeam team, UUID place, int position, Instant now) {
        this.id = team.id().value();
        this.place = place;
        this.theme = team.theme();
        this.title = team.title();
        this.most = team.most();
        this.position = position;
        this.createdAt = now;
    }

    /** The number for the change that is being made; the team must be locked. */
    public long nextNumber() {
        return ++number;
    }

    public void change(String title, @Nullable Integer most) {
        this.title = title;
        this.most = most;
    }

    public void stand(int position) {
        this.position = position;
    }

    public void remove(boolean removed) {
        this.removed = removed;
    }

    /** Asks somebody to speak; whoever did so until now does not any more. */
    public void ask(UUID person) {
        if (speakerName != null && person.equals(speaker)) {
            throw Refusal.conflict("team.refused.speaks-already");
        }
        speaker = person;
        speakerName = null;
    }

    /** Somebody speaks for the team from now on, under this name: asked or by themselves while nobody else does. */
    public void speak(UUID person, String name) {
        if (speakerName != null && !person.equals(speaker)) {
            throw Refusal.conflict("team.refused.has-speaker");
        }
        speaker = person;
        speakerName = name;
    }

    /** Somebody does not speak (any more), or says no when asked. */
    public void quiet(UUID person) {
        if (person.equals(speaker)) {
            speaker = null;
            speakerName = null;
        }
    }

    public void askForHelp(Instant now) {
        helpAt = helpAt == null ? now : helpAt;
    }

    public void helped() {
        helpAt = null;
    }

    public void time(Duration length, Instant now) {
        time = StoredTime.running(length, now);
    }

    public void pause(Instant now) {
        time = own().paused(now);
    }

    public void resume(Instant now) {
        time = own().resumed(now);
    }

    public void extend(Duration by, Instant now) {
        time = own().extended(by, now);
    }

    /** Back to the common time. */
    public void stopTime() {
        time = null;
    }

    private StoredTime own() {
        if (time == null) {
            throw Refusal.conflict("team.refused.no-own-time");
        }
        return time;
    }

    public boolean hasSpeaker() {
        return speakerName != null;
    }

    public boolean speaks(@Nullable UUID person) {
        return speakerName != null && Objects.equals(speaker, person);
    }

    public boolean isAsked(@Nullable UUID person) {
        return speakerName == null && person != null && Objects.equals(speaker, person);
    }

    public @Nullable UUID asked() {
        return speakerName == null ? speaker : null;
    }

    public UUID id() {
        return id;
    }

    public UUID place() {
        return place;
    }

    public @Nullable UUID theme() {
        return theme;
    }

    public String title() {
        return title;
    }

    public int position() {
        return position;
    }

    public @Nullable Integer most() {
        return most;
    }

    public @Nullable UUID speaker() {
        return speaker;
    }

    public @Nullable String speakerName() {
        return speakerName;
    }

    public @Nullable Instant helpAt() {
        return helpAt;
    }

    public @Nullable TeamTimer timer() {
        return time == null ? null : time.read();
    }

    public long number() {
        return number;
    }

    public boolean removed() {
        return removed;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
