with videos as (
  select id,
         snippet ->> 'channel_id'                                       as channel_id,
         snippet ->> 'channel_title'                                    as channel_title,
         date_trunc('month', (snippet ->> 'published_at')::timestamptz, 'UTC')::date as month,
         (statistics ->> 'view_count')::bigint                          as views,
         -- Owners may hide likes and close comments; then the API leaves the counts out.
         (statistics ->> 'like_count')::bigint                          as likes,
         (statistics ->> 'comment_count')::bigint                       as comments
  from youtube_videos
)
select channel_id,
       max(channel_title)                                               as channel_title,
       month                                                            as published_in,
       count(*)                                                         as videos,
       sum(views)                                                       as views,
       sum(likes)                                                       as likes,
       sum(comments)                                                    as comments,
       percentile_disc(0.5) within group (order by views)               as median_views,
       round(1000.0 * sum(likes) / nullif(sum(views) filter (where likes is not null), 0), 2) as likes_per_1000_views,
       round(1000.0 * sum(comments) / nullif(sum(views) filter (where comments is not null), 0), 2)
                                                                        as comments_per_1000_views
from videos
group by channel_id, month
