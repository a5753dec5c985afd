-- photos of paper notes and flip charts, made smaller and without what a camera adds to them
create table board_photo (
    id         uuid         not null primary key,
    board_id   uuid         not null,
    width      int          not null,
    height     int          not null,
    picture    mediumblob   not null comment 'JPEG, at most 2560 pixels wide or high',
    preview    mediumblob   not null comment 'JPEG, at most 480 pixels wide or high',
    caption    varchar(160) not null,
    shown      boolean      not null comment 'to the hall; one photo of a board at most',
    noted      int          not null comment 'how many notes were typed beside it',
    created_at datetime(6)  not null,
    key board_photo_board (board_id, created_at),
    key board_photo_age (created_at),
    constraint board_photo_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
