import { Icon } from '../icon/icon.view'
import './back-to-top.css'

export function BackToTop() {
  return (
    <p className="back-to-top">
      <a href="#top">
        <Icon name="arrow-up" />
        Back to top
      </a>
    </p>
  )
}
