package nl.badhouse.lab.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something kept, for {@code AsksTheRepository} to misuse. */
@Entity
public class Kept {

    @Id
    long id;
}
