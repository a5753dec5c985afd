-- who knows already what became of what they contributed, so that nobody is told twice; ids only
create table contribution_told (
    person       uuid        not null,
    contribution uuid        not null,
    kind         varchar(20) not null,
    piece        uuid        not null,
    stage        varchar(8)  not null,
    way          varchar(4)  not null,
    at           datetime(6) not null,
    primary key (person, contribution, kind, piece, stage, way),
    key contribution_told_of (contribution),
    key contribution_told_about (piece),
    key contribution_told_at (at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- the last day on which it was looked up what there is to tell somebody
create table contribution_looked (
    person uuid not null primary key,
    day    date not null
);

-- at most one mail a day per address, which is known here by a keyed hash only: nothing joins the pseudonyms of two sessions
create table contribution_mailed (
    address_hash binary(20) not null,
    day          date       not null,
    primary key (address_hash, day)
);
