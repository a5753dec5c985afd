package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.tafelronde.lab.FrameworkChoice;
import org.jspecify.annotations.Nullable;

/** The framework of a session as it is kept: how it was chosen, and the number of the version once that is known. */
@Embeddable
class StoredFramework {

    @Enumerated(EnumType.STRING)
    @Column(name = "framework_choice", columnDefinition = "varchar(12)")
    private FrameworkChoice.Kind kind = FrameworkChoice.Kind.CURRENT;
    @Column(name = "framework_version")
    private @Nullable Integer version;

    protected StoredFramework() {
    }

    StoredFramework(FrameworkChoice choice, @Nullable Integer version) {
        this.kind = choice.kind();
        this.version = choice.kind() == FrameworkChoice.Kind.NONE ? null
                : choice.kind() == FrameworkChoice.Kind.VERSION ? choice.number() : version;
    }

    FrameworkChoice choice() {
        return new FrameworkChoice(kind, kind == FrameworkChoice.Kind.VERSION ? version : null);
    }

    @Nullable Integer version() {
        return version;
    }
}
