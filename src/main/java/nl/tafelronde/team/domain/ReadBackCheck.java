package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.CheckId;
import nl.tafelronde.team.ReadBackWord;
import nl.tafelronde.team.TeamId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one person said of one team when it was read back: that it is right, or what is not. */
@Entity
@Table(name = "team_check")
@DynamicUpdate
public class ReadBackCheck {

    @Id
    private UUID id;
    @Column(name = "team_id", updatable = false)
    private UUID team;
    @Column(name = "person_id", updatable = false)
    private UUID person;
    private boolean correct;
    private @Nullable String text;
    @Enumerated(EnumType.STRING)
    private Language language;
    @Enumerated(EnumType.STRING)
    private ReadBackWord.State state = ReadBackWord.State.OPEN;
    private Instant at;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReadBackCheck() {
    }

    @SuppressWarnings("NullAway.Init")
    public ReadBackCheck(UUID team, UUID person) {
        this.id = CheckId.next().value();
        this.team = team;
        this.person = person;
    }

    /** @param text what would be right; null when it is */
    public void say(@Nullable String text, Language language, Instant now) {
        this.correct = text == null;
        this.text = text;
        this.language = language;
        this.state = ReadBackWord.State.OPEN;
        this.at = now;
    }

    public void settle(boolean taken) {
        if (correct) {
            throw Refusal.notFound("team.refused.word-gone");
        }
        state = taken ? ReadBackWord.State.TAKEN : ReadBackWord.State.LEFT;
    }

    public UUID team() {
        return team;
    }

    public boolean correct() {
        return correct;
    }

    public ReadBackWord word() {
        return new ReadBackWord(new CheckId(id), text == null ? "" : text, language.tag(), state);
    }

    public ReadBackWord.Own own() {
        return new ReadBackWord.Own(new TeamId(team), correct, text, state);
    }
}
