alter table note
    add column hidden_reason varchar(12) comment 'for facilitators and the author only',
    add column hidden_words varchar(200),
    add column changed_since boolean not null default false comment 'by its author, while it is hidden';

-- words at which a facilitator may want to look: of the installation, and of a space besides
create table word_list (
    space_id uuid       not null comment 'the nil id for the installation',
    language varchar(2) not null,
    words    text       not null comment 'one a line',
    primary key (space_id, language)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

insert into word_list (space_id, language, words) values
    ('00000000-0000-0000-0000-000000000000', 'nl', 'bedreig*\ngeslagen\nmishandel*\nmisbruik*\npaspoort*\nuitbuit*\nverkracht*'),
    ('00000000-0000-0000-0000-000000000000', 'en', 'abuse*\nbeaten\nexploit*\npassport*\nrape*\nthreat*'),
    ('00000000-0000-0000-0000-000000000000', 'pl', 'bije\ngroz*\ngwałt*\nmolest*\npaszport*\nwykorzyst*'),
    ('00000000-0000-0000-0000-000000000000', 'ro', 'abuz*\namenin*\nbătut*\nexploat*\npașaport*\nviol*'),
    ('00000000-0000-0000-0000-000000000000', 'bg', 'бие\nзаплаш*\nизнасил*\nексплоат*\nпаспорт*'),
    ('00000000-0000-0000-0000-000000000000', 'uk', 'бʼє\nексплуат*\nзґвалт*\nпаспорт*\nпогрож*');
