with threads as (
  select id,
         snippet ->> 'channel_id'                                       as channel_id,
         snippet ->> 'video_id'                                         as video_id,
         (snippet ->> 'total_reply_count')::bigint                      as replies,
         snippet -> 'top_level_comment' -> 'snippet'                    as comment
  from youtube_comment_threads
)
select t.channel_id,
       c.snippet ->> 'title'                                            as channel_title,
       t.video_id,
       v.snippet ->> 'title'                                            as video_title,
       t.id                                                             as comment_id,
       (t.comment ->> 'published_at')::timestamptz                      as written_at,
       (t.comment ->> 'like_count')::bigint                             as likes,
       t.comment ->> 'text_display'                                     as comment
from threads t
left join youtube_channels c on c.id = t.channel_id
left join youtube_videos v on v.id = t.video_id
where coalesce(t.replies, 0) = 0
