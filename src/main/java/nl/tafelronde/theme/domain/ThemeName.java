package nl.tafelronde.theme.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.theme.NameIdea;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A name somebody suggested for a theme: written once, never changed. */
@Entity
@Immutable
@Table(name = "theme_name")
public class ThemeName {

    @Id
    private UUID id;
    @Column(name = "theme_id")
    private UUID theme;
    private String text;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language;
    @Column(name = "author_id")
    private @Nullable UUID author;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ThemeName() {
    }

    public ThemeName(UUID id, UUID theme, String text, Language language, @Nullable UUID author, Instant now) {
        this.id = id;
        this.theme = theme;
        this.text = text;
        this.language = language;
        this.author = author;
        this.at = now;
    }

    public UUID theme() {
        return theme;
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && person.equals(author);
    }

    public NameIdea read() {
        return new NameIdea(id, text, language.tag());
    }
}
