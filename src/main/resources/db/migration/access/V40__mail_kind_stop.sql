create table mail_kind_stop (
    kind         varchar(20) not null,
    address_hash binary(20)  not null comment 'keyed with the secret of the installation',
    since        datetime(6) not null,
    primary key (kind, address_hash)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
