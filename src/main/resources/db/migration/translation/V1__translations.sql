-- What a provider made of a sentence, and what it still has to make. A sentence is known by its hash, so that it is translated once.
create table translation (
    hash     char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the original',
    source   char(2) character set ascii not null,
    target   char(2) character set ascii not null,
    state    varchar(10)  not null,
    original text comment 'only for as long as it has to be translated',
    text     text,
    provider varchar(100),
    asked    datetime(6)  not null,
    due      datetime(6)  not null comment 'waiting: not before; under way: not later; failed: not asked again before',
    made     datetime(6),
    attempts int          not null,
    problem  varchar(250),
    primary key (hash, source, target),
    key translation_due (state, due),
    key translation_made (made)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who has to be told when it is there.
create table translation_wish (
    hash    char(64) character set ascii collate ascii_bin not null,
    source  char(2) character set ascii not null,
    target  char(2) character set ascii not null,
    subject uuid         not null comment 'for example a note',
    topic   uuid         not null comment 'for example its board',
    asked   datetime(6)  not null,
    primary key (hash, source, target, subject)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What people wrote because it was better. The newest that was not taken back wins, in its space.
create table translation_correction (
    id          uuid         not null primary key,
    space_id    uuid         not null,
    hash        char(64) character set ascii collate ascii_bin not null,
    source      char(2) character set ascii not null,
    target      char(2) character set ascii not null,
    text        text         not null,
    person      uuid comment 'null for somebody who left, and for what was brought in',
    at          datetime(6)  not null,
    taken_back  datetime(6),
    key translation_correction_space (space_id, target, hash),
    key translation_correction_person (person)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table translation_space (
    space_id uuid        not null primary key,
    wanted   boolean     not null,
    at       datetime(6) not null
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
